import { dictionary } from '../dictionary/dictionary.ts'
import type { Notes } from '../notes.ts'
import type { PlanReading } from '../plan-reading.ts'
import { textsOf } from './texts.ts'

/** Words glued to the end of another or strayed from elsewhere, and texts that break off. */
export function doubtTails(reading: PlanReading, notes: Notes): void {
  for (const { at, text } of textsOf(reading, notes)) {
    strayTail(notes, at, text)
    const broken = brokenEnd(text, isListed(reading, at))
    if (broken !== null && !at.endsWith('/section')) notes.ask('cutOff', at, 'Текст обрывается. Чем он должен кончаться?', broken)
  }
}

/** What strays into a text from the list of members or from the program, by the words it begins with. */
const strays = new RegExp(
  `(?<=\\S\\s)(?:${[
    '(?:Высшее|Незаконченное высшее|Среднее|Средне-специальное|Среднее специальное|Среднее профессиональное)(?: (?:педагогическое|специальное|профессиональное|библиотечное|образование))+',
    '(?:Высшая|Первая|Вторая|I|II) (?:квалификационная )?категория',
    'Соответствие занимаемой должности',
    '(?:Педагогический стаж|Общий стаж|Стаж)(?: работы)?[ :–-]+\\d+[^.]*',
    'Ошибка! [^\\n]*',
    'Страница \\d+(?: из \\d+)?',
    '(?:HYPERLINK|PAGE|FORMTEXT|MERGEFORMAT|REF)\\b[^\\n]*',
  ].join('|')})\\.?$`,
  'u',
)
/** «центрВысшее педагогическое»: a capital after small letters begins what is glued on. */
const glued = /(?<!\p{L})(\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})/u
const mostStrayWords = 8

function strayTail(notes: Notes, at: string, text: string): void {
  const stray = strays.exec(text)
  if (stray) {
    notes.ask('strayText', at, 'В конце слова, которые, похоже, попали сюда случайно. Убрать их?', stray[0], text.slice(0, stray.index).trim())
    return
  }
  const found = glued.exec(text)
  if (!found || !areWords(found[1]!, found[2]!)) return
  const end = found.index + found[1]!.length
  const tail = text.slice(end).replace(/\n/g, ' ')
  if (tail.split(' ').length <= mostStrayWords) notes.ask('strayText', at, 'В конце приклеились слова, которые, похоже, попали сюда случайно. Убрать их?', tail, text.slice(0, end).trim())
  else notes.ask('likelyMisspelling', at, 'Слова слиплись. Разделить их?', found[0], `${text.slice(0, end)} ${text.slice(end)}`)
}

/** Names as «яКласс» are of no words; without a dictionary any letters are. */
const areWords = (left: string, right: string): boolean => dictionary() === null || [left, right].every((word) => dictionary()!.isWord(word))

const dangling =
  /(?<![\p{L}-])(?<!\d\s?|[,»"]\s)(?:для|и|или|в|во|на|по|с|со|к|ко|о|об|от|до|из|у|за|при|под|над|без|через|а|но|что|как|также|том числе|чтобы|который|которая|которые|которых|согласно|путем|путём|посредством|в целях|с целью|в рамках|в условиях|на основе|и т\.)$/u

/** The line in which a text breaks off; null when it does not. */
function brokenEnd(text: string, listed: boolean): string | null {
  const lines = text.split('\n').filter((line) => /[\p{L}\d]/u.test(line))
  const last = lines.at(-1)
  if (last === undefined) return null
  const inside = lines.find((line, at) => dangling.test(line) && (at === lines.length - 1 || /^(?:\d|\p{Lu})/u.test(lines[at + 1]!)))
  if (inside !== undefined) return inside
  if (/[–—-]$/u.test(last) || (last.endsWith(',') && !listed)) return last
  const open = Math.max(text.lastIndexOf('(') > text.lastIndexOf(')') ? text.lastIndexOf('(') : -1, /«[^»"“”]*$/u.exec(text)?.index ?? -1)
  return open < 0 ? null : (text.slice(text.lastIndexOf('\n', open) + 1).split('\n')[0] ?? null)
}

/** Items of a list may be parted by commas; only the last of them breaks off. */
function isListed(reading: PlanReading, at: string): boolean {
  const [, list, index] = at.split('/')
  return (list === 'tasks' || list === 'problemField' || list === 'priorities' || list === 'expected') && Number(index) < reading[list].length - 1
}
