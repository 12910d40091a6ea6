import { frontLabel } from './front-labels.ts'
import { isDressed, isLine, withLabel, type Line, type Next } from './lines.ts'
import type { Rule } from './rule.ts'
import { ledByTerm, listedLine } from './listed-line.ts'
import { noteYear } from './school-year.ts'
import { isAside, isBackMatter, isStructural, looksLikeHeading, opensList } from './section-heading.ts'
import type { Standing } from './standing.ts'
import { headingTerm } from './term-words.ts'
import { withoutMarker } from './wording.ts'

const isMarked = (line: Line): boolean => line.label !== null || withoutMarker(line.text).marker !== null
/** «II. Методическая работа», «Раздел 2», «Направление 3. Чтение» */
const isOfSections = ({ text }: Line): boolean => /^(?:[IVX]+[.)]?\s|раздел|(?:направление|блок|модуль|часть)\s+(?:№\s*)?[\dIVX])/iu.test(text)

/** A month, or a heading right above a table of planned work. */
export const headingOfItems: Rule = (line, next, at) => {
  const counted = line.label !== null && /\d/.test(line.label) && at.headings.term === null && at.front.field !== null
  const term = counted ? null : headingTerm(line.text)
  const short = line.text.length < 160 && !/[;,.]$/.test(line.text) && !isMarked(line)
  return (term !== null || (next === 'body' && (short || looksLikeHeading(line)))) && enter(line, term, at)
}

/** Headings that look like ones: «I. Организационная работа»; and of what is kept aside: «Анализ работы». */
export const heading: Rule = (line, next, at) => {
  if (at.bodyBegun && isBackMatter(line.text)) return beginAside(line, at)
  if (at.items.open === 'meeting' && at.items.isTold && opensList(line, next)) return enter(line, null, at)
  if (!looksLikeHeading(line) || goesOnInFront(line, at)) return false
  const ofList = isMarked(line) && !isDressed(line) && !isOfSections(line) && (at.front.field !== null || at.items.marked)
  if (ofList) return false
  if (isAside(line.text)) return (!at.aside.takesLines || isDressed(line)) && beginAside(line, at)
  if (!at.bodyBegun && !at.title.begun && line.source.block < at.lastTitle) return false
  const over = line.heading !== null && at.title.begun && isLine(next) && next.heading !== null && frontLabel(next.text) === null
  if (!isStructural(line.text) && !over && (at.aside.takesLines || !at.bodyBegun)) return false
  if (at.bodyBegun && at.items.open === 'listed' && !isDressed(line) && !isOfSections(line)) return false
  return enter(line, null, at)
}

/** «Информационная работа» among directions that have no numbers, or in a cell beside their label, is one of them. */
function goesOnInFront(line: Line, { front }: Standing): boolean {
  if (isDressed(line) || isOfSections(line) || line.text === line.text.toUpperCase()) return false
  return front.field !== null && (line.source.column !== undefined || (front.field === 'priorities' && !front.marked))
}

function enter(line: Line, term: string | null, at: Standing): true {
  at.pause()
  noteYear(at.notes, at.year, line.text, line.source)
  at.headings.enter(line, term)
  at.bodyBegun = true
  return true
}

function beginAside(line: Line, at: Standing): true {
  at.front.end()
  at.items.close()
  at.aside.begin(withLabel(line), line.source)
  return true
}

/** A line under a heading of what is kept aside. */
export const told: Rule = (line, _next, at) => {
  if (!at.aside.takesLines) return false
  at.aside.add(withLabel(line), line.source)
  return true
}

/** Under a month each line is an item; under another heading each line of a list is, and each that says when or who. */
export const listed: Rule = (line, next, at) => {
  const led = isMonthLed(line) || isDayLed(line, next, at)
  if (!led && (!at.bodyBegun || at.headings.section === null)) return false
  if (at.headings.term === null && !isMarked(line) && !led && !at.items.marked && !tellsWhen(line)) return false
  at.front.end()
  at.aside.close()
  at.bodyBegun = true
  at.items.takeListed(line, at.under)
  return true
}

/** «Сбор сведений (до 20 сентября, секретарь)» */
function tellsWhen({ text }: Line): boolean {
  const { term, responsible } = listedLine(text)
  return term !== undefined || responsible !== undefined
}

/** «15.10.2026 – Конкурс», where the next line or the one before is of a day or a month too: a plan told by dates. */
function isDayLed({ text }: Line, next: Next, { items }: Standing): boolean {
  return ledByTerm(text) !== null && (items.open === 'listed' || (isLine(next) && ledByTerm(next.text) !== null))
}

/** «Сентябрь: сверка фондов» */
export function isMonthLed({ text }: Line): boolean {
  const led = ledByTerm(text)
  return led !== null && headingTerm(led.term) !== null
}
