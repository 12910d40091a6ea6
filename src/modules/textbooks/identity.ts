import type { WorkCard } from './textbook.ts'

/*
 * How two descriptions are told to be of one textbook: by the surnames of all authors, the subject, the grades, the level and the
 * programme together, never by a surname alone. Климанова stands in two lines of reading whose co-authors differ.
 */

/** Equal for two descriptions of one work. Without authors the words of the title take their place. */
export function matchKey({ authors, subject, grades, level, programme, title }: Pick<WorkCard, 'authors' | 'subject' | 'grades' | 'level' | 'programme' | 'title'>): string {
  const surnames = surnamesOf(authors)
  return [surnames.length > 0 ? surnames.join(' ') : `«${titleWords(title)}»`, subject, grades.join('.'), level, programme].join('|')
}

/** Surnames folded, in the order of the alphabet: «Горецкий В.Г., Кирюшкин В.А. и др.» → горецкий, кирюшкин. Editors after «под ред.» are not authors. */
export function surnamesOf(authors: string): string[] {
  const folded = authors
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/(\/|\()?\s*под\s+(общей\s+)?ред.*$/, ' ')
    .replace(/(^|[\s,;])(и\s+др(угие|\.)?|и)(?=[\s,;.]|$)/g, ',')
  const surnames = folded.split(/[,;/]/).flatMap((author) => {
    const word = author.replace(/авт(ор)?\.?\s*-?\s*сост(авител[а-я]+)?\.?|сост(авител[а-я]+)?\.?:?\s|авт\.\s/g, ' ').match(/[a-zа-я]{2,}(-[a-zа-я]+)*/g)?.[0]
    return word === undefined || /^(авт|сост|ред|др)$/.test(word) ? [] : [word]
  })
  return [...new Set(surnames)].toSorted()
}

/** Equal for two names of one publisher or of its imprint: legal forms, quotes and «издательство» aside; «Дрофа» is Просвещение since 2021. */
export function publisherKey(publisher: string): string {
  const words = publisher
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/акционерное общество|общество с ограниченной ответственностью|государственное образовательное учреждение|федеральное/g, ' ')
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .replace(/(^| )(ао|оао|зао|пао|ооо|гуп|фгуп|ук|ид|издательство|издательский|изд|во|центр|дом|корпорация|группа компаний)(?= |$)/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
  return imprints.get(words) ?? words
}

const imprints = new Map([
  ['дрофа', 'просвещение'],
  ['вентана граф', 'просвещение'],
  ['вентана граф корпорация российский учебник', 'просвещение'],
  ['дрофа просвещение', 'просвещение'],
  ['астрель', 'просвещение'],
  ['бином лаборатория знаний', 'бином лаборатория знаний'],
  ['бином', 'бином лаборатория знаний'],
])

/** A title as titles are compared: without grades, parts and the word «учебник». */
export const titleWords = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\d+(-?(й|ое|е))?\s*(класс[а-я]*|кл\.?|издание|изд\.?|част[а-я]*|ч\.?)|учебник|часть\s*\d+|ч\.\s*\d+/g, ' ')
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .trim()
