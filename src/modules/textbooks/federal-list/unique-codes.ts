import type { FederalEntry, FederalQuestion } from './entry.ts'

export interface PlacedEntry {
  readonly sheet: string
  readonly row: number
  /** Letter of the column of codes. */
  readonly column: string
  readonly entry: FederalEntry
}

/**
 * Entries of which appendix and code name one each. A code printed twice for different books stays with the first; the others get their turn
 * after it, '1.1.1.1.1.1.2 (2)', so that no book of the list is lost. A row repeated word for word is left out. Each is asked about.
 */
export function uniqueCodes(placed: readonly PlacedEntry[], questions: FederalQuestion[]): FederalEntry[] {
  const entries: FederalEntry[] = []
  const taken = new Map<string, PlacedEntry[]>()
  for (const one of placed) {
    const key = `${one.entry.appendix} ${one.entry.code}`
    const others = taken.get(key) ?? []
    taken.set(key, [...others, one])
    if (others.length === 0) {
      entries.push(one.entry)
      continue
    }
    const [first] = others
    const same = others.find(({ entry }) => JSON.stringify(entry) === JSON.stringify(one.entry))
    const code = `${one.entry.code} (${others.length + 1})`
    const twice = `Код ${one.entry.code} уже есть в строке ${first!.row}: «${first!.entry.title}»`
    questions.push({
      sheet: one.sheet,
      row: one.row,
      column: one.column,
      text: same ? `${twice}. Строки одинаковы, эта пропущена.` : `${twice}${classOf(first!.entry)}. В перечень вошли обе строки, эта — под кодом ${code}.`,
      found: `${one.entry.title}${classOf(one.entry)}`.slice(0, 300),
    })
    if (!same) entries.push({ ...one.entry, code })
  }
  return entries
}

const classOf = ({ grades }: FederalEntry): string => (grades.length > 0 ? `, ${grades.join(', ')} класс` : '')
