import { roomFor } from './grid.ts'

const prefix = 'черновик:'

/**
 * What is typed into a form marked `data-draft` outlives a closed browser. The draft belongs to the address of the
 * page and the name of the form, is offered back on the next visit, and is forgotten once the form has been accepted.
 */
export function keepDrafts(page: Document): void {
  if (page.querySelector('[data-saved]')) forget(page)
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-draft]')) keepDraft(form)
}

function keepDraft(form: HTMLFormElement): void {
  const key = keyOf(form)
  const kept = read(key)
  if (kept && differs(form, kept)) offer(form, kept, key)
  form.addEventListener('input', () => localStorage.setItem(key, JSON.stringify(typed(form))))
  form.addEventListener('submit', () => sessionStorage.setItem('отправлено', key))
}

const keyOf = (form: HTMLFormElement) => `${prefix}${location.pathname}#${form.dataset['draft']}`

/** A page that says «сохранено» follows the accepted form: its draft is no longer needed. */
function forget(page: Document): void {
  const sent = sessionStorage.getItem('отправлено')
  if (sent && page.querySelector('[data-saved]')) localStorage.removeItem(sent)
  sessionStorage.removeItem('отправлено')
}

function offer(form: HTMLFormElement, kept: Record<string, string>, key: string): void {
  const note = document.createElement('p')
  note.className = 'notice'
  note.setAttribute('role', 'status')
  note.append('Здесь остался несохранённый черновик. ')
  const restore = document.createElement('button')
  restore.type = 'button'
  restore.textContent = 'Вернуть черновик'
  restore.addEventListener('click', () => {
    fill(form, kept)
    note.remove()
  })
  const drop = document.createElement('button')
  drop.type = 'button'
  drop.className = 'quiet'
  drop.textContent = 'Забыть'
  drop.addEventListener('click', () => {
    localStorage.removeItem(key)
    note.remove()
  })
  note.append(restore, ' ', drop)
  form.prepend(note)
}

type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Only what a person types: no passwords, files or hidden fields. */
function fields(form: HTMLFormElement): TextField[] {
  return [...form.elements].filter((element): element is TextField => {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return element.name !== ''
    return element instanceof HTMLInputElement && element.name !== '' && /^(text|search|number|date|time|email|tel|url)$/.test(element.type)
  })
}

const typed = (form: HTMLFormElement) => Object.fromEntries(fields(form).map((field) => [field.name, field.value]))

const differs = (form: HTMLFormElement, kept: Record<string, string>) =>
  fields(form).some((field) => field.name in kept && kept[field.name] !== field.value)

function fill(form: HTMLFormElement, kept: Record<string, string>): void {
  roomFor(form, Object.keys(kept))
  for (const field of fields(form)) if (field.name in kept) field.value = kept[field.name] ?? ''
}

function read(key: string): Record<string, string> | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}
