import { itemLabel } from './item-labels.ts'
import type { RawField } from './items.ts'
import { groupPattern, namePattern, postPattern, rolePattern, schoolPattern } from './people-words.ts'
import { splitTermAndPlace } from './term-and-place.ts'
import { isTerm } from './term-words.ts'

export type Fields = Partial<Record<RawField, string>>

/**
 * What one line of a list says of its work: «15.10.2026 – Конкурс закладок», «Сверка фондов. Срок: май. Отв. Лебедева А.П.»,
 * «Обзор новинок (октябрь, Орлова М.С.)», «Семинар – ноябрь».
 */
export function listedLine(text: string): Fields {
  const fields: Fields = {}
  const put = (field: RawField, said: string) => {
    if (said !== '') fields[field] = fields[field] === undefined ? said : `${said}, ${fields[field]}`
  }
  const led = ledByTerm(text)
  let rest = led ? led.rest : text
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = labelledEnd(rest, put) ?? bracketedEnd(rest, put) ?? dashedEnd(rest, put) ?? rest
  }
  if (led) put('term', led.term)
  put('topic', rest)
  return fields
}

/** «Сентябрь: сверка фондов», «20 октября – конкурс»: the term that a line begins with, and the rest. */
export function ledByTerm(text: string): { term: string; rest: string } | null {
  const ends = [...text.slice(0, 60).matchAll(/\s*:\s+|\s+[–—-]\s+|\.?\s+[–—-]\s+|(?<=\p{L}{3,}|\d{4}|г)\.\s+|\s+(?=«)|(?<=\d\P{L}*|\d\P{L}+\p{L}{3,8}|г\.)\s+(?=\p{Lu})/gu)]
  for (const end of ends.toReversed()) {
    const term = text.slice(0, end.index)
    const rest = text.slice(end.index + end[0].length)
    if (rest !== '' && isTerm(term) && !isTerm(text)) return { term, rest }
  }
  return null
}

type Put = (field: RawField, text: string) => void

const endLabel = /[\s.,;(–—-]+((?:отв\.|ответственн(?:ый|ые|ая)|исполнител[ьи]|сроки?(?: проведения| исполнения)?|дата|место(?: проведения)?|форма(?: проведения)?)\s*(?::|[–—-]\s|(?<=отв\.|ответственн\p{L}+)\s)\s*[^:]+)$/iu

function labelledEnd(text: string, put: Put): string | null {
  const found = endLabel.exec(text)
  const label = found && itemLabel(found[1]!.replace(/^(отв\.|ответственн\p{L}+|исполнител[ьи])\s+(?![:–—-])/iu, '$1: '))
  if (!found || !label || found.index === 0) return null
  const said = label.rest.replace(/[\s).]*$/, (end) => (/[А-ЯЁ]$/.test(label.rest.slice(0, -end.length)) ? '.' : '')).trim()
  if (label.field === 'termAndPlace') splitTermAndPlace(said, put)
  else put(label.field, said)
  return text.slice(0, found.index)
}

/** What stands in brackets at the end, when all of it is a term or people. */
function bracketedEnd(text: string, put: Put): string | null {
  const found = /\s*\(([^()]+)\)[.;]?$/u.exec(text)
  if (!found || found.index === 0) return null
  const before = text.slice(0, found.index)
  if (whenAndWho(found[1]!, put, false)) return before
  // «Сверка – сентябрь (библиотекарь)»
  if (!isPeople(found[1]!) || dashedEnd(before, () => {}) === null) return null
  put('responsible', found[1]!)
  return before
}

/** «Семинар – ноябрь», «Обзор - октябрь, Орлова М.С.», «План - сентябрь - руководитель МО.»: when and who at the end. */
function dashedEnd(text: string, put: Put): string | null {
  for (const found of text.matchAll(/(?:\s+[–—-]\s+|[.,;:]\s+)(?=(.{3,70})$)/gu)) {
    const said = found[1]!.replace(/(?<!(?:^|[\s.])\p{L})\.$|;$/u, '')
    if (found.index > 0 && !/[«»]/.test(said) && whenAndWho(said, put, true)) return text.slice(0, found.index)
  }
  return null
}

/** Takes a text that only says when and who; names alone need no term unless `dated`. */
function whenAndWho(text: string, put: Put, dated: boolean): boolean {
  if (isTerm(text)) {
    put('term', text)
    return true
  }
  const parts = text.split(/[,;]\s+|\s+[–—-]\s+/).map((part) => part.trim())
  const terms = parts.filter(isTerm)
  const places = terms.length === 0 ? [] : parts.filter((part) => schoolPattern.exec(part)?.[0] === part)
  const people = parts.filter((part) => !isTerm(part) && !places.includes(part))
  if ((terms.length === 0 && (dated || !people.some((part) => namePattern.test(part)))) || !people.every(isPeople)) return false
  put('responsible', people.join(', '))
  put('place', places.join(', '))
  put('term', terms.join(', '))
  return true
}

const isPeople = (text: string): boolean => text.length < 80 && (namePattern.test(text) || (text.length < 45 && [rolePattern, postPattern, groupPattern].some((pattern) => pattern.test(text))))
