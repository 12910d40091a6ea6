import { schoolYearName, type SchoolYear } from '#platform/calendar'
import type { Notes } from '../notes.ts'
import type { PlanItem, PlanReading } from '../plan-reading.ts'
import { readTerm } from '../term.ts'

/** What the terms of the items leave unclear: words, days, misspelt months, years that are not the plan's. */
export function doubtTerms(reading: PlanReading, notes: Notes, year: SchoolYear | null): void {
  const strange: { at: string; raw: string; year: number }[] = []
  const misspelt = new Set<string>()
  for (const [index, item] of reading.items.entries()) {
    if (item.term === null) continue
    const { raw } = item.term
    const at = `/items/${index}/term`
    const { doubt, misspelling, strangeYear } = readTerm(raw, year)
    // a misspelt month in a heading is one misspelling, whatever stands under it
    if (misspelling && !misspelt.has(`${item.section}/${raw}`))
      notes.ask('likelyMisspelling', at, `Похоже на описку в названии месяца. Здесь «${misspelling.meant}»?`, misspelling.found, raw.replace(misspelling.found, misspelling.meant))
    if (misspelling && item.section === raw) misspelt.add(`${item.section}/${raw}`)
    if (doubt) notes.ask('unclearTerm', at, doubt, raw)
    else if (isEarlyAugust(reading.items, index)) notes.ask('unclearTerm', at, 'Август в начале плана: это август перед учебным годом или в конце его?', raw, year && `${raw} ${year.from} г.`)
    if (strangeYear !== null) strange.push({ at, raw, year: strangeYear })
  }
  askAboutYears(reading, notes, year, strange)
}

/** August without a year in the first dated items may be that before the school year. */
function isEarlyAugust(items: readonly PlanItem[], index: number): boolean {
  const inAugust = ({ term }: PlanItem) => term !== null && /август|авг\.|(?<!\d)\d{1,2}\.0?8(?!\d)/iu.test(term.raw)
  const written = /20\d\d|\d\.\d{1,2}\.\d\d/.test(items[index]!.term!.raw)
  return inAugust(items[index]!) && !written && items.slice(0, index).every((item) => inAugust(item) || !hasDate(item))
}

const hasDate = ({ term }: PlanItem): boolean => term !== null && (term.months.length > 0 || term.kind === 'day' || term.kind === 'range')

/** Many terms of other years are one question about the year of the plan. */
function askAboutYears(reading: PlanReading, notes: Notes, year: SchoolYear | null, strange: readonly { at: string; raw: string; year: number }[]): void {
  if (!year) return
  const written = reading.items.filter(({ term }) => term !== null && /20\d\d|\d\.\d{1,2}\.\d\d/.test(term.raw)).length
  if (strange.length > 2 && strange.length > written / 2)
    notes.ask('yearDisagrees', '/schoolYear', `План читается как план на ${schoolYearName(year)} учебный год, а сроки в нём — других лет. Какой год верен?`, strange.map(({ raw }) => raw).join('\n'))
  else
    for (const { at, raw, year: other } of strange) notes.ask('yearDisagrees', at, `В сроке стоит ${other} год, а план — на ${schoolYearName(year)} учебный год. Какой верен?`, raw)
}
