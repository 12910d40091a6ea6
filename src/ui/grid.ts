/**
 * Tables to type into, marked `data-grid`: Enter and the arrows up and down lead along a column, and a block copied from a spreadsheet
 * spreads over the rows and columns from the cell where it is pasted. A row marked `data-new` is copied when more rows are needed.
 */
export function gridKeys(page: Document): void {
  page.addEventListener('keydown', (event) => {
    const field = fieldIn(event.target)
    if (!field || event.ctrlKey || event.altKey || event.metaKey) return
    if (field instanceof HTMLSelectElement && event.key !== 'Enter') return
    const step = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    moved(field, step)
  })
  page.addEventListener('paste', (event) => {
    const field = fieldIn(event.target)
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const cells = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').map((line) => line.split('\t'))
    if (!field || field instanceof HTMLSelectElement || (cells.length === 1 && cells[0]!.length === 1)) return
    event.preventDefault()
    spread(field, cells)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

type Field = HTMLInputElement | HTMLSelectElement

/** The most rows that a paste makes: a page of more would not be looked through. */
const mostRows = 300

const fieldIn = (target: EventTarget | null): Field | null =>
  (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'text')) && target.closest('table[data-grid]') ? target : null

const tableOf = (field: Field): HTMLTableElement => field.closest<HTMLTableElement>('table[data-grid]')!
const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] => [...table.tBodies].flatMap((body) => [...body.rows])
const fieldsOf = (row: HTMLTableRowElement): Field[] => [...row.querySelectorAll<Field>('input[type=text], select')]

function moved(field: Field, step: number): void {
  const table = tableOf(field)
  const rows = rowsOf(table)
  const row = field.closest('tr')!
  const column = fieldsOf(row).indexOf(field)
  const at = rows.indexOf(row) + step
  const next = at === rows.length ? anotherRow(table) : rows[at]
  const target = next && fieldsOf(next)[column]
  target?.focus()
  if (target instanceof HTMLInputElement) target.select()
}

/** Cells beyond the last column are left out. */
function spread(from: Field, cells: readonly (readonly string[])[]): void {
  const table = tableOf(from)
  const first = rowsOf(table).indexOf(from.closest('tr')!)
  const column = fieldsOf(from.closest('tr')!).indexOf(from)
  for (const [at, line] of cells.entries()) {
    const row = rowsOf(table)[first + at] ?? anotherRow(table)
    if (!row) return
    const fields = fieldsOf(row)
    for (const [right, text] of line.entries()) {
      const field = fields[column + right]
      if (field instanceof HTMLSelectElement) choose(field, text)
      else if (field) field.value = text.trim()
    }
  }
}

/** Takes the option that shows the text; a text that none shows becomes one, for the site to understand or to refuse. */
function choose(select: HTMLSelectElement, text: string): void {
  const plain = text.trim()
  const option = [...select.options].find(({ text: shown }) => shown.trim().toLowerCase() === plain.toLowerCase())
  if (!option && plain !== '') select.add(new Option(plain, plain))
  select.value = option?.value ?? (plain === '' ? select.options[0]!.value : plain)
}

/** Makes the empty rows that fields of these names need: those of a draft with more rows than the page has. */
export function roomFor(form: HTMLFormElement, names: readonly string[]): void {
  const table = form.querySelector<HTMLTableElement>('table[data-grid]')
  if (!table) return
  const needed = names.filter((name) => /\.new\d+\./.test(name))
  while (needed.some((name) => !form.elements.namedItem(name)) && anotherRow(table));
}

/** Copies the last row that is marked as new, with nothing in it; null when there is none or there are too many. */
function anotherRow(table: HTMLTableElement): HTMLTableRowElement | null {
  const last = table.querySelector<HTMLTableRowElement>('tbody tr[data-new]:last-of-type')
  const number = Number(last?.dataset['new'])
  if (!last || number + 1 >= mostRows) return null
  const row = last.cloneNode(true) as HTMLTableRowElement
  row.dataset['new'] = String(number + 1)
  for (const error of row.querySelectorAll('.error')) error.remove()
  for (const field of row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    field.name = field.name.replace(`new${number}`, `new${number + 1}`)
    field.id = field.id.replace(`new${number}`, `new${number + 1}`)
    field.removeAttribute('aria-invalid')
    field.removeAttribute('aria-describedby')
    const label = field.getAttribute('aria-label')
    if (label) field.setAttribute('aria-label', label.replace(String(number + 1), String(number + 2)))
    if (field instanceof HTMLSelectElement) field.selectedIndex = 0
    else if (field.type === 'text') field.value = ''
  }
  last.after(row)
  return row
}
