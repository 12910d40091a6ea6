import { isTerm } from './term-words.ts'

/** «Заседание № 1», «II заседание ГМО», «Первое заседание», «Сентябрь. Заседание № 1»: what opens a meeting written as text. */
export interface MeetingHead {
  /** '1' to '12'; Roman figures and ordinals as Arabic; null when the head has no number. */
  readonly number: string | null
  /** The term that stands before it; null when none does. */
  readonly term: string | null
  /** The words that only say that it is a meeting, and its number. */
  readonly words: string
  readonly rest: string
}

const ordinals = ['первое', 'второе', 'третье', 'четвертое', 'пятое', 'шестое', 'седьмое', 'восьмое']
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const whose = String.raw`(?:\s+(?:[гршм]?мо|(?:(?:городского|районного|муниципального|школьного)\s+)?методического\s+объединения)(?:\s+(?:школьных\s+|педагогов[-–—\s]+)?библиотекарей)?)?`
const count = String.raw`(\d{1,2}|[ivx]{1,4}|${ordinals.join('|')}|четвёртое)(?:-?е|-?ое)?`
const separator = String.raw`\s*[.:)–—-]*\s*`
const forms = [
  new RegExp(String.raw`^заседание${whose}\s*(?:№|n)?\s*${count}(?![\p{L}\d])${whose}${separator}`, 'iu'),
  new RegExp(String.raw`^${count}\s*[.)]?\s+заседание${whose}(?!\p{L})${separator}`, 'iu'),
  new RegExp(String.raw`^заседание${whose}\s*(?:[.:–—-]+\s*|$|(?=[«"(]))`, 'iu'),
]

/** The head of a meeting that a line begins with; null when it begins with none. */
export function meetingHead(text: string): MeetingHead | null {
  const begun = /^(.{3,40}?)\s*[.,:–—-]+\s+(?=заседание)/iu.exec(text)
  const term = begun && isTerm(begun[1]!) ? begun[1]! : null
  const head = term === null ? text : text.slice(begun![0].length)
  for (const form of forms) {
    const found = form.exec(head)
    if (found) return { number: found[1] === undefined ? null : numberOf(found[1]), term, words: found[0], rest: head.slice(found[0].length) }
  }
  return null
}

function numberOf(text: string): string {
  const word = text.toLowerCase().replace('ё', 'е')
  const index = Math.max(ordinals.indexOf(word), roman.indexOf(word))
  return index >= 0 ? String(index + 1) : text
}

/** Whether the words name a meeting itself, not work about one. */
export const isMeeting = (text: string): boolean =>
  /^(?:\d{1,2}[.)]?\s+|[IVX]{1,4}\s+)?(?:проведение\s+)?(?:[а-яё]+[оы]е\s+|\d-?е\s+){0,2}заседани[ея](?!\p{L})/iu.test(text)
