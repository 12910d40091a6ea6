import type { Block } from '#documents/blocks'
import type { Notes } from '../notes.ts'
import type { PlanReading } from '../plan-reading.ts'
import { distance } from '../wording.ts'
import { textsOf } from './texts.ts'

/** Abbreviations that every school librarian knows. */
const known = new Set(
  ('МО ГМО РМО ММО ШМО УМО МС ОУ ОО СОШ ООШ НОШ СШ МАОУ МБОУ МОУ МКОУ ГБОУ ГОУ ЧОУ МАУ МБУ МКУ ГБУ ДОУ УДО ДПО ИКТ ФГОС ФПУ ЗУВР УВР ВР УР ШБИЦ ШИБЦ БИЦ ИБЦ УО УОО ИМЦ ММЦ ГИМЦ РИМЦ МЦ РФ ЦГБ ЦБС ЦДБ ЦДЮ ГДБ ' +
    'ЕГЭ ОГЭ ГИА ВПР ГТО СМИ ЭБС ЭОР ЦОР ЭФУ НЭБ ББК УДК МАРК ИРБИС РГБ РНБ РШБА РБА ИПК ИРО КПК ИПКРО АПО КГУ НПК НОУ ПК DVD CD СПб СССР ВОВ США РК СК ПДД ЗОЖ ОБЖ МХК ИЗО ТБ ОТ КТП УМК УМП ЧС ТСО ПО ЭК СБО СБА АБИС ОПАК СанПиН').split(' '),
)

/** Abbreviations that the document neither explains nor every reader knows. */
export function doubtAbbreviations(reading: PlanReading, notes: Notes, blocks: readonly Block[]): void {
  const texts = textsOf(reading)
  const whole = wholeText(blocks)
  const asked = new Set<string>()
  for (const { at, text } of texts)
    for (const [word] of text.matchAll(/(?<![\p{L}\d])[А-ЯЁ]{2,6}(?![\p{L}\d])/gu)) {
      if (known.has(word) || asked.has(word) || isCapitals(text) || isRoman(word) || isExplained(word, whole)) continue
      if (reading.level !== null && distance(word, reading.level, 2) === 1 && [...word].toSorted().join('') === [...reading.level].toSorted().join('')) continue
      asked.add(word)
      notes.ask('unclearAbbreviation', at, `Что значит «${word}»? В плане это нигде не раскрыто.`, word)
    }
}

/** The text shouts as a whole: its words are not abbreviations. */
const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{L}{7}|\p{L}{4}.*\P{L}\p{L}{4}/u.test(text)

const isRoman = (word: string): boolean => /^[ХIVXСМ]+$/.test(word)

/** «Школа растущего библиотекаря (ШРБ)», «ШРБ — школа …», or the words themselves with these first letters in a row. */
function isExplained(word: string, text: string): boolean {
  if (new RegExp(`\\p{L}{3,}[»"]?\\s*\\(\\s*(?:далее\\s*[-–—]?\\s*)?${word}\\s*\\)`, 'u').test(text)) return true
  if (new RegExp(`${word}\\s*(?:[(–—]|-\\s)\\s*[«"]?\\p{L}{4,}`, 'u').test(text)) return true
  const letters = [...word].map((letter) => `[${letter}${letter.toLowerCase()}]\\p{Ll}{2,}`)
  return new RegExp(`(?<!\\p{L})${letters.join('[\\s–—-]+')}`, 'u').test(text)
}

const wholeText = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.type === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map(({ blocks }) => wholeText(blocks)).join('\n')).join('\n'))).join('\n')
