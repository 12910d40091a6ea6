import { readTerm, type Plan, type PlanItem } from '#modules/plan'
import type { CalendarDate } from '#platform/calendar'
import type { DecisionOfYear, IndicatorOfYear, ItemOfYear, MeetingOfYear, MemberOfYear, ParticipationOfYear, YearRecord } from './year-record.ts'

/** A year of an invented city: what tests read papers against, every number being chosen, and what a sample of a paper shows. */

const schoolYear = { from: 2025, to: 2026 }

const item = (id: number, over: Partial<PlanItem>): PlanItem => ({
  id, kind: 'activity', number: String(id), section: '', term: null, place: '', topic: '', aim: '', content: '', form: '', output: '', status: '', responsible: [], extra: {}, serves: [], done: null, version: 1, ...over,
})

const term = (raw: string) => readTerm(raw, schoolYear).term

export const inventedPlan: Plan = {
  id: 7,
  schoolYear,
  state: 'approved',
  association: 'городское методическое объединение школьных библиотекарей',
  level: 'ГМО',
  theme: 'Библиотека «завтра»: чтение в цифровой школе.',
  aim: 'Совершенствование мастерства школьных библиотекарей.',
  stamps: [],
  lines: [
    { id: 1, kind: 'problem', text: 'Начинающим библиотекарям не у кого учиться', version: 1 },
    { id: 2, kind: 'task', text: 'Поддерживать начинающих библиотекарей', version: 1 },
    { id: 3, kind: 'task', text: 'Собрать лучший опыт школ города', version: 1 },
    { id: 4, kind: 'task', text: 'Наладить взаимообмен учебниками', version: 1 },
  ],
  indicators: [],
  items: [
    item(1, { kind: 'meeting', term: term('сентябрь'), topic: 'Планирование года', serves: [2], place: 'МАОУ СОШ № 5' }),
    item(2, { kind: 'meeting', term: term('20 января'), topic: 'Чтение в цифровой школе', serves: [3] }),
    item(3, { kind: 'meeting', term: term('май'), topic: 'Итоги года' }),
    item(4, { term: term('Ежемесячно'), topic: 'Занятия школы начинающих', serves: [2], responsible: [{ raw: 'Орлова М. С.', role: null, post: null, name: 'Орлова М. С.', school: null }] }),
    item(5, { term: term('15.02.2026'), topic: 'Выпустить сборник опыта', serves: [3], output: 'Сборник' }),
    item(6, { term: term('март'), topic: 'Составить сводную таблицу обмена', serves: [4] }),
  ],
  steps: [],
  version: 1,
}

const member = (id: number, over: Partial<MemberOfYear> = {}): MemberOfYear => ({ id, title: `${surnames[id % surnames.length]} Анна Ильинична`, address: `/people/${id}`, schoolId: id <= 20 ? id : 1, category: '', years: 12, beginner: false, ...over })

const surnames = ['Орлова', 'Зимина', 'Берёзкина', 'Тихонова', 'Ладыгина', 'Рощина', 'Седова']

const members: MemberOfYear[] = Array.from({ length: 21 }, (_, at) =>
  member(at + 1, at < 4 ? { category: 'Высшая', years: 25 } : at < 9 ? { category: 'первая' } : at < 11 ? { years: 1, beginner: true } : at === 11 ? { years: null, beginner: null } : {}),
)

const presence = (ids: readonly number[], online: readonly number[] = []) => ids.map((id) => ({ title: members[id - 1]!.title, address: `/people/${id}`, personId: id, schoolId: members[id - 1]!.schoolId, online: online.includes(id) }))
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)

const meetings: MeetingOfYear[] = [
  { id: 31, title: 'Планирование года', address: '/meetings/31', itemId: 1, state: 'held', day: '2025-09-18', topic: 'Планирование года', place: 'МАОУ СОШ № 5', form: 'круглый стол', present: presence(upTo(18), [17, 18]), speakers: [{ personId: 1, title: members[0]!.title, address: '/meetings/31' }], reason: '' },
  { id: 32, title: 'Чтение в цифровой школе', address: '/meetings/32', itemId: 2, state: 'held', day: '2026-01-20', topic: 'Чтение в цифровой школе', place: '', form: '', present: presence(upTo(15)), speakers: [{ personId: 1, title: members[0]!.title, address: '/meetings/32' }, { personId: null, title: 'Гостья из архива: чтение', address: '/meetings/32' }], reason: '' },
  { id: 33, title: 'Итоги года', address: '/meetings/33', itemId: 3, state: 'cancelled', day: '2026-05-14', topic: 'Итоги года', place: '', form: '', present: [], speakers: [], reason: 'карантин в школах' },
]

const decision = (id: number, over: Partial<DecisionOfYear>): DecisionOfYear => ({ id, title: `Решение ${id}`, address: `/decisions/${id}`, meetingId: 31, meetingDay: '2025-09-18', what: 'Провести опрос', who: '', due: null, state: 'done', words: '', ...over })

const participation = (at: number, over: Partial<ParticipationOfYear>): ParticipationOfYear => ({
  title: members[at % 11]!.title, address: `/training/${at}`, personId: members[at % 11]!.id, schoolId: null, eventId: at % 5, event: 'Вебинар о чтении', day: '2025-11-05', level: 'муниципальный', rank: 2, contest: false, beginnersSession: false, role: 'слушатель', shares: false, result: '', won: false, confirmed: at % 2 === 0, hours: null, ...over,
})

const indicator = (id: number, over: Partial<IndicatorOfYear>): IndicatorOfYear => ({ id, title: 'показатель', address: `/indicators/${id}`, task: '', plannedResult: '', criterion: 'Участие в вебинарах и семинарах', unit: 'участий', target: 20, value: 22, ruled: true, records: [], ...over })

const entries = (n: number) => Array.from({ length: n }, (_, at) => ({ title: `запись ${at + 1}`, address: `/training/${at}` }))

const state = (one: PlanItem, over: Partial<ItemOfYear>): ItemOfYear => ({ title: one.topic, address: `/plans/7/items/${one.id}`, item: one, state: 'done', doneOn: null, result: '', reason: '', ...over })

export const inventedYear: YearRecord = {
  countedOn: '2026-06-10',
  period: { from: '2025-09-01', to: '2026-06-10' },
  closedOn: '2026-06-10',
  association: { name: 'Городское методическое объединение школьных библиотекарей', shortName: 'ГМО', city: 'Озёрск-на-Каме', beginnersSchoolName: 'Школа растущего библиотекаря' },
  signatures: [{ post: 'Руководитель объединения', name: 'А. И. Орлова' }],
  plan: inventedPlan,
  items: [
    state(inventedPlan.items[0]!, { doneOn: '2025-09-18', result: 'план работы' }),
    state(inventedPlan.items[1]!, { doneOn: '2026-01-20' }),
    state(inventedPlan.items[2]!, { state: 'cancelled', reason: 'карантин в школах' }),
    state(inventedPlan.items[3]!, { doneOn: '2026-05-28', result: 'восемь занятий' }),
    state(inventedPlan.items[4]!, { state: 'late' }),
    state(inventedPlan.items[5]!, { state: 'late', reason: 'школы не сдали сведения.' }),
  ],
  members,
  schools: upTo(22).map((id) => ({ id, title: `МАОУ СОШ № ${id}`, address: `/schools/${id}` })),
  meetings,
  decisions: [
    decision(41, {}),
    decision(42, { state: 'overdue', what: 'Подготовить сборник опыта.', who: 'Орлова А. И.', due: '2026-02-15' as CalendarDate, words: 'собрана половина' }),
    decision(43, { meetingId: 32, meetingDay: '2026-01-20', state: 'open', what: 'Обновить электронный кейс' }),
  ],
  deliverables: [{ id: 51, title: 'План работы на год', address: '/files/51', meetingId: 31, day: '2025-09-18' }],
  participations: [
    ...Array.from({ length: 19 }, (_, at) => participation(at, { hours: at === 0 ? 36 : null })),
    participation(19, { level: 'краевой', rank: 3, role: 'выступающий', shares: true, eventId: 11, event: 'Краевой семинар' }),
    participation(20, { level: 'краевой', rank: 3, contest: true, role: 'участник', result: 'призёр', won: true, eventId: 12, event: 'Конкурс «Библиотекарь года»' }),
    participation(22, { personId: 10, eventId: 14, beginnersSession: true, event: 'Первое занятие' }),
    participation(21, { level: 'всероссийский', rank: 5, eventId: 13, event: 'Курсы' }),
  ],
  indicators: [
    indicator(61, { records: entries(22) }),
    indicator(62, { criterion: 'Посещение ШРБ', unit: 'занятий', target: 10, value: 8, records: entries(8) }),
    indicator(63, { criterion: 'Индивидуальные консультации', unit: '', target: 4, value: null, ruled: false }),
    indicator(64, { criterion: '', plannedResult: 'Описаний опыта', unit: '', target: null, value: 3, records: entries(3) }),
  ],
  reviews: { given: [], topics: [] },
}
