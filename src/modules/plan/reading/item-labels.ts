import type { RawField } from './items.ts'

const labels: readonly (readonly [RegExp, RawField | 'termAndPlace'])[] = [
  [/^(?:дата|время|сроки?)\s*(?:проведения)?\s*(?:и|,)\s*место(?:\s+проведения)?\s*[:–—-]\s*/iu, 'termAndPlace'],
  [/^(?:месяц|дата|сроки?|время|период)(?:\s+(?:проведения|исполнения|выполнения|реализации|заседания|и время))*\s*[:–—-]\s*/iu, 'term'],
  [/^место(?:\s+(?:проведения|встречи|заседания))*\s*[:–—-]\s*/iu, 'place'],
  [/^тема(?:\s+(?:заседания|мероприятия|встречи|[гршм]?мо))*\s*[:.–—-]\s*/iu, 'topic'],
  [/^цел[ьи](?:\s+(?:заседания|мероприятия|проведения))*\s*[:–—-]\s*/iu, 'aim'],
  [/^(?:форма|формы)(?:\s+(?:проведения|работы|заседания))*\s*[:–—-]\s*/iu, 'form'],
  [/^(?:вопросы(?:\s+для\s+(?:обсуждения|рассмотрения))?|(?:рассматриваемые|обсуждаемые|основные)\s+вопросы|повестка(?:\s+дня|\s+заседания)*|содержание(?:\s+(?:работы|заседания))*|план\s+заседания|программа)\s*(?:[:–—]\s*|\.?$)/iu, 'content'],
  [/^(?:практический\s+выход|выход|ожидаемы[ей]\s+результаты?|планируемы[ей]\s+результаты?|результаты?|итог|итоговый\s+документ)\s*[:–—]\s*/iu, 'output'],
  [/^(?:ответственн(?:ый|ые|ая|ые лица)|исполнител[ьи]|отв\.?|провод(?:ит|ят))(?:\s+за\s+[^:]{0,40}|\s+исполнител[ьи])?\s*(?:[:–—-]\s*|(?<=\.)\s*)/iu, 'responsible'],
  [/^(?:отметка\s+о\s+выполнении|примечани[ея])\s*[:–—-]\s*/iu, 'status'],
]

/** «Дата проведения» on a line of its own, its value on the next. */
export const isBareLabel = (text: string): boolean => text.length < 40 && itemLabel(text) === null && itemLabel(`${text}: `)?.rest === ''

/** The field of an item that a labelled line fills, and its text; null when the line has no such label. */
export function itemLabel(text: string): { field: RawField | 'termAndPlace'; rest: string } | null {
  for (const [pattern, field] of labels) {
    const found = pattern.exec(text)
    if (found) return { field, rest: text.slice(found[0].length) }
  }
  return null
}
