/**
 * What a paper can say, declared once: from it come the data of a paper, the table of tags on the page, the check of a template
 * and the sample. In a template a text stands as {name}; a list as {#name} … {/name}, repeated for each of its rows; {#name} … {/name}
 * around a text shows what is between them only where there is that text.
 */
export interface Tag<Of> {
  /** In Russian words, as it stands in a template: «заседание.дата». */
  readonly name: string
  /** What it gives, for the page; '' for what the page explains once for all lists. */
  readonly gives: string
  /** The value; '' where there is none. */
  readonly value: (of: Of) => string | readonly TemplateData[]
  /** Tags of a row of the list; null for a text. */
  readonly row: readonly Tag<never>[] | null
  /** A template without it is allowed, but hardly meant. */
  readonly important: boolean
}

/** Values by the keys of names. A map has nothing but what was put into it. */
export type TemplateData = ReadonlyMap<string, string | readonly TemplateData[]>

/** Names that differ in letter case, «ё» and spaces are one name: Word puts capitals and hard spaces of its own. */
export const keyOf = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim()

export const text = <Of>(name: string, gives: string, value: (of: Of) => string, { important = false } = {}): Tag<Of> => ({ name, gives, value, row: null, important })

/** A list, and a text «name.есть» by which a template asks whether it has any rows: for a heading that stands before the list. */
export const list = <Of, Row>(name: string, gives: string, rows: (of: Of) => readonly Row[], row: readonly Tag<Row>[], { important = false } = {}): Tag<Of>[] => [
  text(`${name}.есть`, '', (of) => (rows(of).length > 0 ? 'да' : '')),
  { name, gives, value: (of) => rows(of).map((one) => dataOf(row, one)), row: row as readonly Tag<never>[], important },
]

/** The same tags for a thing that holds what they tell of. */
export const about = <Of, Part>(part: (of: Of) => Part, tags: readonly Tag<Part>[]): Tag<Of>[] => tags.map((tag) => ({ ...tag, value: (of) => tag.value(part(of)) }))

/** All that the tags say of a thing. */
export const dataOf = <Of>(tags: readonly Tag<Of>[], of: Of): TemplateData => new Map(tags.map(({ name, value }) => [keyOf(name), value(of)]))

/** A tag as a line of the table on the page. */
export interface TagLine {
  /** As it is typed: «{заседание.дата}», «{#повестка} … {/повестка}». */
  readonly typed: string
  readonly gives: string
  /** Its value in a sample; '' for a list, whose rows tell. */
  readonly sample: string
  /** The list inside which alone it may stand; '' outside lists. */
  readonly within: string
}

/** Each tag, those of a list's rows right after it, with its value in the sample data. */
export function tagLines(tags: readonly Tag<never>[], sample: TemplateData | undefined, within = ''): TagLine[] {
  return tags.filter(({ gives }) => gives !== '').flatMap(({ name, gives, row }) => {
    const value = sample?.get(keyOf(name))
    if (row === null) return [{ typed: `{${name}}`, gives, sample: typeof value === 'string' ? value : '', within }]
    return [{ typed: `{#${name}} … {/${name}}`, gives, sample: '', within }, ...tagLines(row, typeof value === 'object' ? value[0] : undefined, name)]
  })
}
