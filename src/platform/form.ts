import { data, redirect } from 'react-router'
import { isCalendarDate, type CalendarDate } from './calendar.ts'
import { Conflict, NotFound, NotPermitted, refuse, Refusal, type Change } from './refusal.ts'

/** What a person typed and chose, read field by field; every reading refuses in Russian beside the field. */
export interface Form {
  /** Trimmed text, NFC, without control characters and no-break spaces; '' when empty or absent. Lines end with '\n'. */
  text(name: string): string
  /** @throws {Refusal} when empty: «Заполните поле „…“» with the label given */
  required(name: string, label: string): string
  /** A whole number, or null when empty. */
  whole(name: string, label: string): number | null
  /** A number with a comma or a point, or null when empty. */
  decimal(name: string, label: string): number | null
  day(name: string, label: string): CalendarDate | null
  oneOf<T extends string>(name: string, choices: readonly T[], label: string): T
  /** All values of fields of this name. */
  all(name: string): string[]
  /** Whether a box is ticked. */
  ticked(name: string): boolean
  /** A chosen file with content, or null. */
  file(name: string): Promise<UploadedFile | null>
  /** The version of the record that the person saw, from the hidden field `version`. */
  version(): number
  /** Names of all fields. */
  names(): string[]
}

export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The longest text of one field, in UTF-16 units. */
const longestText = 100_000

export function formOf(form: FormData): Form {
  const text = (name: string): string => {
    const value = form.get(name)
    if (typeof value !== 'string') return ''
    if (value.length > longestText) refuse(`Слишком длинный текст: больше ${longestText} знаков.`, name)
    return cleaned(value)
  }
  const number = (name: string, label: string, pattern: RegExp, words: string): number | null => {
    const typed = text(name).replace(/[\s\u00A0\u202F]/g, '').replace(',', '.').replace('−', '-')
    if (typed === '') return null
    if (!pattern.test(typed)) refuse(`«${label}»: ${words}.`, name)
    return Number(typed)
  }
  return {
    text,
    required: (name, label) => text(name) || refuse(`Заполните «${label}».`, name),
    whole: (name, label) => number(name, label, /^-?\d{1,9}$/, 'нужно целое число'),
    decimal: (name, label) => number(name, label, /^-?\d{1,9}(\.\d{1,9})?$/, 'нужно число'),
    day(name, label) {
      const typed = text(name)
      if (typed === '') return null
      const day = typed.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, d, m, y) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)
      return isCalendarDate(day) ? day : refuse(`«${label}»: нет такого дня — «${typed}». Пишите день так: 15.09.2026.`, name)
    },
    oneOf(name, choices, label) {
      const value = text(name)
      return choices.find((choice) => choice === value) ?? refuse(`Выберите «${label}».`, name)
    },
    all: (name) => form.getAll(name).flatMap((value) => (typeof value === 'string' ? [cleaned(value)] : [])),
    ticked: (name) => form.get(name) !== null,
    async file(name) {
      const value = form.get(name)
      if (value === null || typeof value === 'string' || value.size === 0) return null
      return { name: cleaned(value.name).slice(-200) || 'файл', bytes: new Uint8Array(await value.arrayBuffer()) }
    },
    version: () => number('version', 'версия', /^\d{1,9}$/, 'откройте страницу заново') ?? 0,
    names: () => [...new Set(form.keys())],
  }
}

const cleaned = (value: string): string =>
  value.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\u00A0/g, ' ').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '').trim()

/** What a page shows when its form was refused: the reason beside its field, and all that was typed. */
export interface RefusedForm {
  readonly reason: string
  readonly field: string | null
  /** Who changed what meanwhile, when that is the reason. */
  readonly changes: readonly Change[]
  readonly typed: Readonly<Record<string, string>>
  /** All values of each name, for boxes that share one. */
  readonly chosen: Readonly<Record<string, readonly string[]>>
}

/**
 * Does what a form asks for: goes to the address that `work` answers when it is done, or shows the page again
 * with the refusal beside its field and nothing typed lost.
 */
export async function submitted(request: Request, work: (form: Form) => Promise<string>) {
  const form = await request.formData()
  try {
    return redirect(withSaved(await work(formOf(form))), 303)
  } catch (error) {
    return data(refusedBy(error, form), { status: statusOf(error) })
  }
}

/** Does what a form asks for and shows the answer at once: for what must not stand in an address, which is kept and passed on. */
export async function answered<T>(request: Request, work: (form: Form) => Promise<T>) {
  const form = await request.formData()
  try {
    return { answer: await work(formOf(form)), refused: undefined }
  } catch (error) {
    return data({ answer: undefined, refused: refusedBy(error, form) }, { status: statusOf(error) })
  }
}

/** @throws what is not a refusal: a bug */
function refusedBy(error: unknown, form: FormData): RefusedForm {
  if (!(error instanceof Refusal)) throw error
  const typed: Record<string, string> = {}
  const chosen: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || /password/.test(name)) continue
    typed[name] = value
    ;(chosen[name] ??= []).push(value)
  }
  return { reason: error.message, field: error.field, changes: error instanceof Conflict ? error.changes : [], typed, chosen }
}

/** The page that follows says «Записано», or what else the address asks by `saved`, and forgets the draft. */
function withSaved(address: string): string {
  if (/[?&]saved=/.test(address)) return address
  const [path = '', hash] = address.split('#')
  return `${path}${path.includes('?') ? '&' : '?'}saved${hash === undefined ? '' : `#${hash}`}`
}

/** Turns a refusal while a page is being prepared into the page's status; anything else falls through as a bug. */
export async function prepared<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw data(error.message, { status: statusOf(error) })
    throw error
  }
}

function statusOf(refusal: unknown): number {
  if (refusal instanceof NotFound) return 404
  if (refusal instanceof NotPermitted) return 403
  return refusal instanceof Conflict ? 409 : 422
}

/** The number of a record from an address. @throws {NotFound} when the address holds no number */
export function idOf(text: string | undefined): number {
  if (text === undefined || !/^\d{1,15}$/.test(text)) throw new NotFound('Такой страницы нет.')
  return Number(text)
}
