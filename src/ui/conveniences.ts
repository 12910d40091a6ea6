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

/** Sums at the foot of a table of marks follow what is being marked. */
export function tallies(page: Document): void {
  for (const table of page.querySelectorAll<HTMLTableElement>('table[data-tally]')) {
    const count = () => {
      const chosen = [...table.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)
      for (const sum of table.querySelectorAll<HTMLOutputElement>('[data-sum]')) sum.value = String(chosen.filter((value) => value === sum.dataset['sum']).length)
    }
    table.addEventListener('change', count)
    count()
  }
}

/**
 * Presses the one button of a form for whoever came by a link that already says the answer; a program that only reads the page
 * presses nothing, nor does a step back.
 */
export function postAtOnce(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('form[data-at-once]')
  const came = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined
  if (form && came?.type !== 'back_forward') form.requestSubmit(form.querySelector<HTMLButtonElement>('button'))
}

/** Looks every two seconds how far long work has come, while it goes on and the page is seen. */
export function followWork(page: Document): void {
  const look = async () => {
    const shown = page.querySelector('[data-follow]')
    if (!shown) return
    if (!page.hidden) {
      const answer = await fetch(location.pathname).catch(() => null)
      const now = answer?.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-follow]') : null
      if (answer && !now) return location.reload()
      if (now && now.textContent !== shown.textContent) shown.replaceChildren(...now.childNodes)
    }
    setTimeout(look, 2_000)
  }
  setTimeout(look, 2_000)
}
