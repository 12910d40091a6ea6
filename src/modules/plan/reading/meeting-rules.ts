import { frontLabel } from './front-labels.ts'
import { isBareLabel, itemLabel } from './item-labels.ts'
import { isDressed, isLine, withLabel, type Line, type Next } from './lines.ts'
import type { Rule } from './rule.ts'
import { meetingHead } from './meeting-head.ts'
import { namePattern } from './people-words.ts'
import { isBackMatter, isPageMark, isStructural, looksLikeHeading, opensList } from './section-heading.ts'
import type { Standing } from './standing.ts'
import { headingTerm } from './term-words.ts'
import { withoutMarker } from './wording.ts'

/** Who signs a plan below its body. */
const signatory = /^(?:руководитель|рук\.|председатель|секретарь|методист|директор|составил|исполнитель)/iu

/** «Руководитель ГМО ________ Лебедева А.П.» under the body. */
export const signature: Rule = (line, _next, at) => {
  const blank = /_{3,}/.test(line.text)
  const signed = blank || (line.label === null && signatory.test(line.text) && namePattern.test(line.text) && at.items.open !== 'meeting')
  if (!at.bodyBegun || !signed || itemLabel(line.text)) return false
  at.items.close()
  at.aside.add(withLabel(line), line.source)
  return true
}

/** A page of a text file ends: what is open goes on behind it. */
export const pageMark: Rule = (line, _next, at) => {
  if (!isPageMark(withLabel(line))) return false
  at.notes.leftover(withLabel(line), line.source)
  return true
}

/** «1. Заседание …» with «2. …» right below is the first line of a list, not the head of a meeting. */
function isCountedOn(line: Line, next: Next): boolean {
  const [number, after] = [line, isLine(next) ? next : null].map((one) => /^(\d{1,2})[.)]?$/.exec((one && (one.label ?? withoutMarker(one.text).marker)) ?? '')?.[1])
  return number !== undefined && Number(after) === Number(number) + 1 && isLine(next) && meetingHead(next.text) === null && !isDressed(line)
}

export const meetingBegins: Rule = (line, next, at) => {
  const heads = [line.text, withLabel(line)].map(meetingHead)
  const head = heads.find((one) => one?.number) ?? heads.find((one) => one !== null)
  if (!head || line.text.length > 250 || isCountedOn(line, next)) return false
  const dressed = isDressed(line)
  const labelled = isLine(next) && itemLabel(next.text) !== null
  const listed = (at.headings.term !== null || at.items.open === 'listed') && !dressed && !labelled
  if (listed || (head.number === null && !dressed && !labelled)) return false
  at.front.end()
  at.aside.close()
  at.items.beginMeeting(head, line, at.under)
  at.headless = false
  at.bodyBegun = true
  return true
}

/** A line of the meeting or of the item of a list that is open. */
export const ofMeeting: Rule = (line, next, at) => {
  const { items } = at
  if (items.open === null || (items.open === 'meeting' && endsMeeting(line, next, at))) return false
  if (at.headless && itemLabel(line.text)?.field === 'topic' && items.has('topic')) at.beginHeadless(line.source)
  return items.takeLabelled(isBareLabel(line.text) ? { ...line, text: `${line.text}: ` } : line) || items.takeText(line)
}

/** A heading of its own, or a piece of the front part, after the lines of a meeting. */
function endsMeeting(line: Line, next: Next, { items }: Standing): boolean {
  if (itemLabel(line.text) !== null || isBareLabel(line.text)) return false
  if (isBackMatter(line.text) || (items.isTold && opensList(line, next))) return true
  const label = frontLabel(line.text)
  if (label && !items.isNew && label.field !== 'aim' && label.field !== 'theme') return true
  if (items.isNew) return line.heading !== null
  if (headingTerm(line.text) !== null && line.label === null) return true
  if (line.heading !== null || next === 'body') return true
  const whole = items.has('responsible') || items.has('content') || items.has('output')
  const counted = line.label !== null || /^(?:\d|[•–—-])/u.test(line.text)
  return whole && looksLikeHeading(line) && (line.bold ? line.label === null : !counted && isStructural(line.text))
}

/** The labels that a meeting without a head may begin with; «Исполнитель: …» below a plan begins none. */
const opening: ReadonlySet<string> = new Set(['term', 'termAndPlace', 'place', 'topic', 'aim', 'form', 'content'])

/** «Тема: …» under a heading of meetings begins one without a head. */
export const headlessBegins: Rule = (line, next, at) => {
  const label = itemLabel(line.text)
  if (!at.bodyBegun || !label || !opening.has(label.field) || at.items.open !== null || at.headings.section === null || at.aside.takesLines) return false
  const front = frontLabel(line.text)
  const known = front && (front.field === 'theme' || front.field === 'aim') && (at.reading.theme !== null || /заседани/iu.test(at.headings.section))
  if ((front && !known) || (label.field === 'aim' && !(isLine(next) && itemLabel(next.text)))) return false
  at.beginHeadless(line.source)
  return at.items.takeLabelled(line)
}
