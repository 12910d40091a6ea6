/** «Печать» buttons, shown only where they can work. */
export function printButtons(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}

/** Asks once more before a deed that cannot be undone; the words stand on the button. */
export function confirmDeeds(page: Document): void {
  page.addEventListener('submit', (event) => {
    const question = event.submitter?.dataset['confirm']
    if (question && !window.confirm(question)) event.preventDefault()
  })
}
