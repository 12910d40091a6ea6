import type { Notes } from '../notes.ts'
import type { PlanReading } from '../plan-reading.ts'
import { distance } from '../wording.ts'
import { textsOf } from './texts.ts'

/** Words of the field whose misspellings are worth asking about, as stems with the ending left out. */
const vocabulary = [
  'библиотекар', 'библиотечн', 'библиографическ', 'методическ', 'объединени', 'профессиональн', 'компетентност', 'компетенци', 'информационн', 'образовательн',
  'комплектовани', 'книгообеспечени', 'взаимообмен', 'самообразовани', 'самообразовательн', 'совершенствовани', 'повышени', 'заседани', 'презентаци', 'аналитическ',
  'консультаци', 'мероприяти', 'педагогическ', 'учреждени', 'деятельност', 'инновационн', 'сентябр', 'октябр', 'ноябр', 'декабр', 'литератур', 'планировани',
]

/** Right words one letter away from a vocabulary stem that are words of their own. */
const own = /^(образовани|информаци|библиограф|методик|методист|профессионал|компетентн|заседател|литератор|библиотеч|учредител|планировк|октябрят|объединен|образовател|библиотековед|библиотек(а|и|е|у|ой|ам|ами|ах)?$)/

/** A right word in a place where only its neighbour can be meant. */
const inContext: readonly { readonly pattern: RegExp; readonly meant: string }[] = [
  { pattern: /(?:выявлени[юяе]|изучени[юяе])\s*(?:,|и)\s*(общени([юяе]))(?=\s*(?:,|и)\s*(?:внедрени|распространени|трансляци|пропаганд))/giu, meant: 'обобщени$' },
  { pattern: /(?:^|\s)(общени([юяе]))(?=\s+(?:и\s+(?:распространени|внедрени)[а-яё]+\s+)?(?:[а-яё]+\s+){0,3}опыта)/giu, meant: 'обобщени$' },
  { pattern: /процесс[а-яё]*\s+(информаци([ияюе]))(?=\s+(?:муниципальн|образован|школ|систем|библиотек))/giu, meant: 'информатизаци$' },
]

/** Likely misspellings: near a word of the field, out of place, or an abbreviation with letters swapped. */
export function doubtSpelling(reading: PlanReading, notes: Notes): void {
  const abbreviation = reading.level ?? 'ГМО'
  for (const { at, text } of textsOf(reading)) {
    for (const { pattern, meant } of inContext)
      for (const found of text.matchAll(pattern)) ask(notes, at, text, found[1]!, meant.replace('$', found[2]!))
    for (const [word] of text.matchAll(/(?<![А-ЯЁа-яё])[А-ЯЁ]{3}(?![А-ЯЁа-яё])/gu))
      if (word !== abbreviation && distance(word, abbreviation, 2) === 1 && [...word].toSorted().join('') === [...abbreviation].toSorted().join('')) ask(notes, at, text, word, abbreviation)
    for (const [word] of text.matchAll(/(?<!\p{L})[А-ЯЁа-яё]{8,}(?!\p{L})/gu)) {
      const meant = nearVocabulary(word)
      if (meant) ask(notes, at, text, word, meant)
    }
  }
}

function ask(notes: Notes, at: string, text: string, found: string, meant: string): void {
  notes.ask('likelyMisspelling', at, `Похоже на описку. Здесь «${meant}»?`, found, text.replace(found, meant))
}

/** The word meant when a stem of the field stands in the word with one letter wrong; null for a right or unknown word. */
function nearVocabulary(word: string): string | null {
  const lower = word.toLowerCase().replace(/ё/g, 'е')
  if (vocabulary.some((stem) => lower.includes(stem)) || own.test(lower)) return null
  for (const stem of vocabulary) {
    if (stem.length < 8) continue
    for (const length of [stem.length, stem.length - 1, stem.length + 1]) {
      const head = lower.slice(0, length)
      const ending = lower.slice(length)
      if (head.length === length && distance(head, stem, 1) === 1 && head[0] === stem[0] && ending.length <= 4 && /^[а-я]*$/.test(ending) && !/[бвгджзклмнпрстфхцчшщ]{2}$/.test(ending))
        return matchCase(word, stem + ending)
    }
  }
  return null
}

const matchCase = (pattern: string, word: string): string => (/^[А-ЯЁ]/.test(pattern) ? word[0]!.toUpperCase() + word.slice(1) : word)
