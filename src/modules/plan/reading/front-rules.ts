import { frontLabel } from './front-labels.ts'
import { itemLabel } from './item-labels.ts'
import { isDressed, isLine } from './lines.ts'
import type { Rule } from './rule.ts'
import { isMonthLed } from './body-rules.ts'
import { noteYear } from './school-year.ts'

export const titleLine: Rule = (line, _next, at) => {
  if (!at.isOfTitle(line.text)) return false
  at.aside.close()
  at.title.add(line, at.year)
  return true
}

/** «школьных библиотекарей» under «План работы районного методического объединения». */
export const titleGoesOn: Rule = (line, next, at) => {
  if (at.frontBegun || at.bodyBegun || at.aside.isOpen || !at.title.goesOn(line, isLine(next) ? next : null)) return false
  at.title.add(line, at.year)
  return true
}

/** «Цель: …», «Задачи:» */
export const labelled: Rule = (line, next, at) => {
  const label = frontLabel(line.text)
  if (!label || (label.rest === '' && next === 'body' && label.field !== 'indicators')) return false
  if (at.bodyBegun && at.items.open === 'listed' && itemLabel(line.text)) return false
  if (at.bodyBegun && at.headings.term !== null && (label.field === 'theme' || label.field === 'aim')) return false
  if (at.aside.ofLastYear && !isDressed(line) && line.source.block < at.lastTitle) return false
  noteYear(at.notes, at.year, label.label, line.source)
  at.aside.close()
  at.items.close()
  at.frontBegun = true
  at.front.begin(label, line)
  return true
}

/** A line that goes on with the piece of the front part that is open. */
export const ofFront: Rule = (line, _next, at) => {
  if (at.front.field === null || isMonthLed(line) || !at.front.take(line)) return false
  at.aside.close()
  return true
}
