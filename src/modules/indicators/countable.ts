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

const levels = {
  school: { title: 'школьный', genitive: 'школьного' },
  city: { title: 'городской', genitive: 'городского' },
  krai: { title: 'краевой', genitive: 'краевого' },
  federal: { title: 'всероссийский', genitive: 'всероссийского' },
  international: { title: 'международный', genitive: 'международного' },
} as const

const eventKinds = {
  webinar: { title: 'вебинар', plural: 'вебинары', prepositional: 'вебинарах' },
  seminar: { title: 'семинар', plural: 'семинары', prepositional: 'семинарах' },
  contest: { title: 'конкурс', plural: 'конкурсы', prepositional: 'конкурсах' },
  conference: { title: 'конференция', plural: 'конференции', prepositional: 'конференциях' },
  courses: { title: 'курсы', plural: 'курсы', prepositional: 'курсах' },
  workshop: { title: 'мастер-класс', plural: 'мастер-классы', prepositional: 'мастер-классах' },
  forum: { title: 'форум', plural: 'форумы', prepositional: 'форумах' },
  'beginners session': { title: 'занятие ШРБ', plural: 'занятия ШРБ', prepositional: 'занятиях ШРБ' },
  other: { title: 'другое событие', plural: 'другие события', prepositional: 'других событиях' },
} as const

const forms = { 'in person': 'очно', online: 'дистанционно', mixed: 'очно и дистанционно' } as const
const attendanceForms = { 'in person': 'очно', online: 'дистанционно' } as const
const roles = { listener: 'слушатель', speaker: 'докладчик', contestant: 'участник конкурса', juror: 'член жюри', organiser: 'организатор' } as const
const results = { winner: 'победитель', prize: 'призёр', laureate: 'лауреат', diploma: 'диплом', certificate: 'сертификат', participation: 'участие', other: 'другое' } as const

/** The chosen values in words. Values that nobody knows any more stand as they are. */
const joined = (chosen: readonly string[], words: Readonly<Record<string, string>>, conjunction: 'и' | 'или'): string => listOf(chosen.map((value) => words[value] ?? value), conjunction)

const either = (chosen: readonly string[] | undefined, words: Readonly<Record<string, string>>): string | undefined => chosen && joined(chosen, words, 'или')

const formOf = <Form extends string>(words: Readonly<Record<string, Readonly<Record<Form, string>>>>, form: Form): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([value, forms]) => [value, forms[form]]))

const ofLevel = ({ level }: ChosenMarks) => level && `${joined(level, formOf(levels, 'genitive'), 'и')} уровня`

const phrase = (...parts: readonly (string | undefined | false)[]) => parts.filter(Boolean).join(' ')

const levelMark: CountableMark = { name: 'level', title: 'Уровень', values: formOf(levels, 'title') }
const eventKindMark: CountableMark = { name: 'kind', title: 'Вид события', values: formOf(eventKinds, 'title') }
const formMark: CountableMark = { name: 'form', title: 'Форма', values: forms }

/** All that rules may count, in the order in which the page offers it. */
export const countables: readonly Countable[] = [
  {
    kind: 'participation',
    title: 'Участия в событиях',
    marks: [
      eventKindMark,
      levelMark,
      formMark,
      { name: 'role', title: 'Роль', values: roles },
      { name: 'result', title: 'Результат', values: results },
      { name: 'confirmed', title: 'Подтверждение', values: { yes: 'подтверждены', no: 'не подтверждены' } },
    ],
    inWords: (chosen) =>
      phrase('участия в', chosen['kind'] ? joined(chosen['kind'], formOf(eventKinds, 'prepositional'), 'и') : 'событиях', ofLevel(chosen)) +
      asides(
        either(chosen['form'], forms),
        chosen['role'] && `роль — ${either(chosen['role'], roles)}`,
        chosen['result'] && `результат — ${either(chosen['result'], results)}`,
        chosen['confirmed']?.length === 1 && (chosen['confirmed'][0] === 'yes' ? 'подтверждённые' : 'не подтверждённые'),
      ),
  },
  {
    kind: 'event',
    title: 'События',
    marks: [eventKindMark, levelMark, formMark],
    inWords: (chosen) =>
      phrase(chosen['kind'] ? joined(chosen['kind'], formOf(eventKinds, 'plural'), 'и') : 'события', ofLevel(chosen)) +
      asides(either(chosen['form'], forms)),
  },
  { kind: 'meeting', title: 'Заседания', marks: [], inWords: () => 'проведённые заседания' },
  {
    kind: 'attendance',
    title: 'Посещения заседаний',
    marks: [{ name: 'form', title: 'Как', values: attendanceForms }],
    inWords: (chosen) => `посещения заседаний${asides(either(chosen['form'], attendanceForms))}`,
  },
  { kind: 'speech', title: 'Выступления на заседаниях', marks: [], inWords: () => 'выступления на заседаниях' },
  {
    kind: 'decision',
    title: 'Решения заседаний',
    marks: [{ name: 'done', title: 'Выполнение', values: { yes: 'выполнены', no: 'не выполнены' } }],
    inWords: (chosen) => phrase(chosen['done']?.length === 1 && (chosen['done'][0] === 'yes' ? 'выполненные' : 'не выполненные'), 'решения заседаний'),
  },
  { kind: 'deliverable', title: 'Практические выходы', marks: [], inWords: () => 'практические выходы заседаний (файлы, сборники, разработки)' },
  { kind: 'plan item', title: 'Выполненные пункты плана', marks: [], inWords: () => 'пункты плана, отмеченные выполненными' },
  { kind: 'own record', title: 'Записи, внесённые к показателю вручную', marks: [], inWords: () => 'записи, внесённые к показателю вручную' },
]

const asides = (...words: readonly (string | undefined | false)[]) => words.filter(Boolean).map((word) => `, ${word}`).join('')

export const countableOf = (kind: string): Countable | undefined => countables.find((countable) => countable.kind === kind)
