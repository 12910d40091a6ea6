import { decisionStateName, presenceName } from '#modules/meetings'
import { eventFormName, eventKindName, eventLevelName, participationRoleName, resultClassName, type EventKind, type EventLevel } from '#modules/training'
import { listOf } from '#platform/russian'

/** A kind of fact that a rule may count, with the marks by which it may choose among them. */
export interface Countable {
  /** As the module's door calls the fact. */
  readonly kind: string
  /** As the page offers it: «Участия в событиях». */
  readonly title: string
  readonly marks: readonly CountableMark[]
  /** The records in words, nominative plural: «участия в вебинарах краевого уровня, подтверждённые». */
  inWords(chosen: ChosenMarks): string
}

export interface CountableMark {
  readonly name: string
  /** «Уровень» */
  readonly title: string
  /** Values as the facts carry them → as the page offers them. */
  readonly values: Readonly<Record<string, string>>
}

/** Values of marks of which a record has to have one, mark by mark; a mark not named may have any. */
export type ChosenMarks = Readonly<Record<string, readonly string[]>>

const levelGenitive: Readonly<Record<EventLevel, string>> = { school: 'школьного', city: 'городского', krai: 'краевого', federal: 'всероссийского', international: 'международного' }

const kindPlural: Readonly<Record<EventKind, string>> = {
  webinar: 'вебинары',
  seminar: 'семинары',
  contest: 'конкурсы',
  conference: 'конференции',
  courses: 'курсы',
  workshop: 'мастер-классы',
  forum: 'форумы',
  'beginners session': 'занятия ШРБ',
  other: 'события других видов',
}

const kindPrepositional: Readonly<Record<EventKind, string>> = {
  webinar: 'вебинарах',
  seminar: 'семинарах',
  contest: 'конкурсах',
  conference: 'конференциях',
  courses: 'курсах',
  workshop: 'мастер-классах',
  forum: 'форумах',
  'beginners session': 'занятиях ШРБ',
  other: 'событиях других видов',
}

const speakerName = { member: 'члены объединения', guest: 'гости' } as const

/** The chosen values in words. Values that nobody knows any more stand as they are. */
const joined = (chosen: readonly string[], words: Readonly<Record<string, string>>, conjunction: 'и' | 'или'): string => listOf(chosen.map((value) => words[value] ?? value), conjunction)

const either = (chosen: readonly string[] | undefined, words: Readonly<Record<string, string>>): string | undefined => chosen && joined(chosen, words, 'или')

const ofLevel = ({ level }: ChosenMarks) => level && `${joined(level, levelGenitive, 'и')} уровня`

/** Of one of two values: neither chosen, or both, says nothing. */
const only = (chosen: readonly string[] | undefined, words: Readonly<Record<string, string>>): string | undefined => (chosen?.length === 1 ? words[chosen[0]!] : undefined)

const phrase = (...parts: readonly (string | undefined | false)[]) => parts.filter(Boolean).join(' ')

const kindMark: CountableMark = { name: 'kind', title: 'Вид события', values: eventKindName }
const levelMark: CountableMark = { name: 'level', title: 'Уровень', values: eventLevelName }
const formMark: CountableMark = { name: 'form', title: 'Форма', values: eventFormName }

/** All that rules may count, in the order in which the page offers it. */
export const countables: readonly Countable[] = [
  {
    kind: 'participation',
    title: 'Участия в событиях',
    marks: [
      kindMark,
      levelMark,
      { name: 'confirmed', title: 'Подтверждение', values: { yes: 'подтверждены', no: 'ждут подтверждения' } },
      formMark,
      { name: 'role', title: 'Роль', values: participationRoleName },
      { name: 'result', title: 'Результат', values: resultClassName },
    ],
    inWords: ({ kind, form, role, result, confirmed, ...chosen }) =>
      phrase('участия в', kind ? joined(kind, kindPrepositional, 'и') : 'событиях', ofLevel(chosen)) +
      asides(either(form, eventFormName), role && `роль — ${either(role, participationRoleName)}`, result && `результат — ${either(result, resultClassName)}`, only(confirmed, { yes: 'подтверждённые', no: 'ждущие подтверждения' })),
  },
  {
    kind: 'event',
    title: 'События',
    marks: [kindMark, levelMark, formMark, { name: 'announced', title: 'Кто внёс', values: { yes: 'объединение', no: 'участник' } }],
    inWords: ({ kind, form, announced, ...chosen }) =>
      phrase(kind ? joined(kind, kindPlural, 'и') : 'события', ofLevel(chosen)) + asides(either(form, eventFormName), only(announced, { yes: 'объявленные объединением', no: 'внесённые участниками' })),
  },
  {
    kind: 'meeting',
    title: 'Заседания',
    marks: [
      { name: 'planned', title: 'По плану', values: { yes: 'из плана', no: 'сверх плана' } },
      { name: 'signed', title: 'Протокол', values: { yes: 'подписан', no: 'не подписан' } },
    ],
    inWords: ({ planned, signed }) => `проведённые заседания${asides(only(planned, { yes: 'из плана', no: 'сверх плана' }), only(signed, { yes: 'с подписанным протоколом', no: 'без подписанного протокола' }))}`,
  },
  {
    kind: 'attendance',
    title: 'Посещения заседаний',
    marks: [{ name: 'presence', title: 'Как', values: presenceName }],
    inWords: ({ presence }) => `посещения заседаний${asides(either(presence, presenceName))}`,
  },
  {
    kind: 'speech',
    title: 'Выступления на заседаниях',
    marks: [{ name: 'speaker', title: 'Кто выступал', values: speakerName }],
    inWords: ({ speaker }) => phrase('выступления', only(speaker, { member: 'членов объединения', guest: 'гостей' }), 'на заседаниях'),
  },
  {
    kind: 'decision',
    title: 'Решения заседаний',
    marks: [{ name: 'state', title: 'Выполнение', values: decisionStateName }],
    inWords: ({ state }) => `решения заседаний${asides(state && `состояние — ${either(state, decisionStateName)}`)}`,
  },
  { kind: 'deliverable', title: 'Практические выходы', marks: [], inWords: () => 'практические выходы заседаний (файлы, сборники, разработки)' },
  {
    kind: 'plan item',
    title: 'Выполненные пункты плана',
    marks: [{ name: 'item', title: 'Что это', values: { meeting: 'заседание', activity: 'другое дело' } }],
    inWords: ({ item }) => phrase(only(item, { meeting: 'заседания', activity: 'дела (кроме заседаний)' }) ?? 'пункты', 'плана, отмеченные выполненными'),
  },
  { kind: 'own record', title: 'Записи, внесённые к показателю вручную', marks: [], inWords: () => 'записи, внесённые к показателю вручную' },
]

const asides = (...words: readonly (string | undefined | false)[]) => words.filter(Boolean).map((word) => `, ${word}`).join('')

export const countableOf = (kind: string): Countable | undefined => countables.find((countable) => countable.kind === kind)
