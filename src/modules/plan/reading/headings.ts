import { folded } from './wording.ts'

/** What a column of the plan's tables holds. */
export type ColumnField =
  | 'number'
  | 'term'
  | 'termAndPlace'
  | 'place'
  | 'topic'
  /** «Повестка»: the topic where no other column names one, else the content. */
  | 'agenda'
  /** «Тема заседания, вопросы для обсуждения»: the first paragraph is the topic. */
  | 'topicAndContent'
  | 'aim'
  | 'content'
  | 'form'
  | 'output'
  | 'status'
  | 'responsible'
  | 'task'
  | 'criterion'
  | 'target'
  | 'unit'

/** Headings met in real plans, the narrower before the wider. */
const bodyHeadings: readonly (readonly [RegExp, ColumnField])[] = [
  [/^(№|n|no|номер)( ?п ?[/\\]? ?п)?( строки| заседания)?$|^п ?[/\\]? ?п$|^№ ?[/\\]? ?№( п ?[/\\]? ?п)?$/, 'number'],
  [/^(тем[аы]|наименовани|названи|мероприяти)[^|]* (содержани|вопрос|повестк)/, 'topicAndContent'],
  [/^(дата|время|сроки?|месяц|день)( проведения| и время)?,? ?(и|\/|,)? ?место/, 'termAndPlace'],
  [/^место,? ?(и|\/)? ?(дата|время|срок)/, 'termAndPlace'],
  [/^(месяц|месяцы|дата|даты|сроки?|время|период|когда|число)( |$)/, 'term'],
  [/^(место|где)( |$)|^(база|площадка) проведения/, 'place'],
  [/^(отметка|отм|примечани[ея]|выполнение|статус)( |$)|^отметка о /, 'status'],
  [/^(основные )?ответствен|^исполнител|^соисполнител|^кто (проводит|отвечает)|^ф ?и ?о ответствен/, 'responsible'],
  [/^практическ[а-я]+ выход|^выход( |$)|^(ожидаем|планируем|предполагаем|прогнозируем)[а-я]+ результат|^результат|^итог|^продукт|^итоговый документ/, 'output'],
  [/^форм[аы]( |$)/, 'form'],
  [/^цел[ьи]( |$)/, 'aim'],
  [/^повестк/, 'agenda'],
  [/^(основное |краткое )?содержани|^((рассматриваемые|обсуждаемые|основные) )?вопрос/, 'content'],
  [/^тем[аы]( |$)|^тематика|^наименован|^названи|^мероприяти|^вид[ыа]? (деятельности|работы?)|^заседани|^направлени[ея]( (деятельности|работы))?$|^работа$/, 'topic'],
]

const indicatorHeadings: readonly (readonly [RegExp, ColumnField])[] = [
  [/^(№|n|номер)( ?п ?[/\\]? ?п)?$|^п ?[/\\]? ?п$/, 'number'],
  [/^задач|^проблем/, 'task'],
  [/(планируем|ожидаем|прогнозируем)[а-я]+ результат|^результат/, 'output'],
  [/^ед(иниц[аы]?)? изм|^единиц[аы]/, 'unit'],
  [/^критери/, 'criterion'],
  [/^(целев[а-я]+ )?показател|^(целев[а-я]+ )?значени|^кол(-во|ичеств)|^план( |$)|^норма( |$)/, 'target'],
]

const fieldBy = (headings: readonly (readonly [RegExp, ColumnField])[], text: string): ColumnField | null => {
  const words = folded(text)
  return headings.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** The field of a column of the plan's body by its heading; null when the heading is not known. */
export const bodyField = (heading: string): ColumnField | null => fieldBy(bodyHeadings, heading)

/** The field of a column of the table of indicators by its heading; null when the heading is not known. */
export const indicatorField = (heading: string): ColumnField | null => fieldBy(indicatorHeadings, heading)
