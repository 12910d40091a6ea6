import type { Form } from '#platform/form'
import { refuse } from '#platform/refusal'
import type { SentClassGroup } from '../change-classes.ts'
import { classGroupName, type ClassGroup, type ClassGroupCard, type ClassGroupId } from '../class-group.ts'
import { classSaid, letterSaid } from '../class-said.ts'
import { programmeSaid } from '../class-lists/programme-said.ts'
import { isProgramme } from '../programmes.ts'

/** A row of the table of classes: a class group that is there, or one to be filled. */
export interface ClassRow {
  /** Names its fields: «rows.c12.pupils», «rows.new3.pupils». */
  readonly id: string
  readonly blank?: number
  readonly group: ClassGroup | null
}

const blanks = { none: 12, some: 4 }

/** The class groups, and empty rows below: as many as were typed into when the form came back, else some. */
export function classRows(groups: readonly ClassGroup[], typed?: Readonly<Record<string, string>>): ClassRow[] {
  const known = groups.map((group): ClassRow => ({ id: `c${group.id}`, group }))
  const keys = Object.keys(typed ?? {}).flatMap((name) => /^rows\.(c\d+|new\d+)\.grade$/.exec(name)?.[1] ?? [])
  const lost = keys.filter((key) => key.startsWith('c') && !known.some(({ id }) => id === key)).map((id): ClassRow => ({ id, group: null }))
  const last = Math.max(-1, ...keys.filter((key) => key.startsWith('new')).map((key) => Number(key.slice(3))))
  const empty = Math.min(300, typed ? last + 1 : groups.length === 0 ? blanks.none : blanks.some)
  return [...known, ...lost, ...Array.from({ length: empty }, (_, blank): ClassRow => ({ id: `new${blank}`, blank, group: null }))]
}

/** What stands in the fields of the rows. */
export const classValues = (rows: readonly ClassRow[]): Record<string, string | number> =>
  Object.fromEntries(
    rows.flatMap(({ id, group }) =>
      group ? (['grade', 'letter', 'programme', 'pupils', 'forecast'] as const).map((field) => [`rows.${id}.${field}`, group[field] ?? '']) : [[`rows.${id}.programme`, 'general']],
    ),
  )

/** A card in one line, to see whether a row was touched. */
export const cardLine = ({ grade, letter, programme, pupils, forecast }: ClassGroupCard): string => [grade, letter, programme, pupils ?? '', forecast ?? ''].join('|')

/**
 * What was typed into the table: rows that were filled or touched, and class groups to be taken away. A row as it was shown is not sent,
 * so that what a colleague changed meanwhile in another row stays.
 * @throws {Refusal} beside the field that is no number, no class or no programme
 */
export function sentClasses(form: Form): { groups: SentClassGroup[]; gone: ClassGroupId[] } {
  const groups: SentClassGroup[] = []
  const gone: ClassGroupId[] = []
  for (const key of form.names().flatMap((name) => /^rows\.((?:c|new)\d{1,15})\.grade$/.exec(name)?.[1] ?? [])) {
    const place = `rows.${key}.`
    const id = form.text(`${place}version`) === '' ? null : Number(key.slice(1))
    if (id !== null && form.ticked(`${place}gone`)) {
      gone.push(id)
      continue
    }
    const card = cardIn(form, place)
    if (card === null) {
      if (id !== null) refuse('Класс стёрт. Чтобы убрать его, отметьте «убрать».', `${place}grade`)
      continue
    }
    if (id === null || cardLine(card) !== form.text(`${place}was`)) groups.push({ id, seen: form.whole(`${place}version`, 'версия') ?? 0, place, ...card })
  }
  return { groups, gone }
}

/** Null for a row in which nothing is typed. «5А» in the column of grades is the grade and the letter. */
function cardIn(form: Form, place: string): ClassGroupCard | null {
  const [typedGrade, typedLetter] = [form.text(`${place}grade`), form.text(`${place}letter`)]
  const said = classSaid(typedGrade)
  const name = said ? classGroupName({ ...said, letter: letterSaid(typedLetter) || said.letter, programme: 'general' }) : 'новая строка'
  const pupils = form.whole(`${place}pupils`, `${name}, учеников`)
  const forecast = form.whole(`${place}forecast`, `${name}, прогноз`)
  if (typedGrade === '' && typedLetter === '' && pupils === null && forecast === null) return null
  if (typedGrade === '') refuse('Не сказано, какой это класс.', `${place}grade`)
  if (said === null || said.beside !== '') refuse(`«${typedGrade}» — не класс. Пишите число от 1 до 12.`, `${place}grade`)
  const typedProgramme = form.text(`${place}programme`)
  const programme = (isProgramme(typedProgramme) ? typedProgramme : programmeSaid(typedProgramme)) ?? refuse(`${name}: выберите программу, «${typedProgramme}» не понятно.`, `${place}programme`)
  return { grade: said.grade, letter: letterSaid(typedLetter) || said.letter, programme, pupils, forecast }
}
