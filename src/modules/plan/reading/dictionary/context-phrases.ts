/** A right word in a phrase of the field where only its neighbour can be meant; the first group is the word, the second its ending. */
const phrases: readonly { readonly pattern: RegExp; readonly meant: string }[] = [
  { pattern: /(?:выявлени|изучени|анализ)[а-яё]*\s*(?:,|и)\s*(общени([юяе]|ем))(?=\s*(?:,|и)\s*(?:внедрени|распространени|трансляци|пропаганд|описани))/giu, meant: 'обобщени' },
  { pattern: /(?<![а-яё])(общени([юяе]|ем))(?=\s*(?:(?:,|и)\s+(?:распространени|внедрени|трансляци|описани|изучени)[а-яё]+\s+)+(?:[а-яё-]+\s+){0,4}опыта)/giu, meant: 'обобщени' },
  { pattern: /(?<![а-яё])(общени([юяе]|ем))(?=\s+(?:[а-яё-]+(?:ого|его)\s+){0,3}опыта(?![а-яё]))/giu, meant: 'обобщени' },
  { pattern: /(?:выявлени|изучени|внедрени|распространени)[а-яё]*\s+и\s+(общени([юяе]|ем))(?=\s+(?:[а-яё-]+\s+){0,5}опыта)/giu, meant: 'обобщени' },
  { pattern: /(?:процесс|программ|услови|этап|концепци|развити)[а-яё]*\s+(информаци([ияюе]|ей))(?=\s+(?:муниципальн|образован|образовательн|школ|систем|библиотек|общества|учреждени))/giu, meant: 'информатизаци' },
  { pattern: /(?:подписн|рекламн|приемн|приёмн|избирательн)[а-яё]+\s+(компани([ияюе]|ей))(?![а-яё])/giu, meant: 'кампани' },
  { pattern: /(?:библиотечн|читательск)[а-яё]+\s+(абонент([аеу]|ом)?)(?=\s+(?:и\s+читальн|библиотек))/giu, meant: 'абонемент' },
]

/** The words of a text that are right by themselves and wrong where they stand, with what is meant. */
export function misplacedWords(text: string): { readonly found: string; readonly meant: string }[] {
  const flat = text.replace(/\n/g, ' ')
  return phrases.flatMap(({ pattern, meant }) => [...flat.matchAll(pattern)].map(([, found, ending = '']) => ({ found: found!, meant: inCaseOf(found!, meant + ending) })))
}

const inCaseOf = (pattern: string, word: string): string => (/^[А-ЯЁ]/.test(pattern) ? word[0]!.toUpperCase() + word.slice(1) : word)
