/** «Заседание № 1», «II заседание ГМО», «Первое заседание»: what opens a meeting written as text. */
export interface MeetingHead {
  /** '1' to '12'; Roman figures and ordinals as Arabic; null when the head has no number. */
  readonly number: string | null
  readonly rest: string
}

const ordinals = ['первое', 'второе', 'третье', 'четвертое', 'пятое', 'шестое', 'седьмое', 'восьмое']
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const whose = String.raw`(?:\s+(?:[гршм]?мо|(?:(?:городского|районного|муниципального|школьного)\s+)?методического\s+объединения)(?:\s+(?:школьных\s+|педагогов[-–—\s]+)?библиотекарей)?)?`
const count = String.raw`(\d{1,2}|[ivx]{1,4}|${ordinals.join('|')}|четвёртое)(?:-?е|-?ое)?`
const after = new RegExp(String.raw`^заседание${whose}\s*(?:№|n)?\s*${count}(?![\p{L}\d])\s*[.:)–—-]*\s*`, 'iu')
const before = new RegExp(String.raw`^${count}\s*[.)]?\s+заседание${whose}(?!\p{L})\s*[.:)–—-]*\s*`, 'iu')
const plain = new RegExp(String.raw`^заседание${whose}\s*(?:[.:–—-]+\s*|$|(?=[«"(]))`, 'iu')

/** The head of a meeting that a line begins with; null when it begins with none. */
export function meetingHead(text: string): MeetingHead | null {
  const numbered = after.exec(text) ?? before.exec(text)
  if (numbered) return { number: numberOf(numbered[1]!), rest: text.slice(numbered[0].length) }
  const bare = plain.exec(text)
  return bare && { number: null, rest: text.slice(bare[0].length) }
}

function numberOf(text: string): string {
  const word = text.toLowerCase().replace('ё', 'е')
  const index = Math.max(ordinals.indexOf(word), roman.indexOf(word))
  return index >= 0 ? String(index + 1) : text
}
