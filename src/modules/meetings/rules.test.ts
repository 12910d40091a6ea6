import { expect, test } from 'vitest'
import type { Person } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import { arranged, objectionToAgenda, personNamed, proposedAgenda } from './agenda.ts'
import { membersOn, objectionToSheet, quorumOf, votes } from './attendance.ts'
import { decisionStateOn, objectionToDecision, toAnswerFor, type DecisionReport } from './decision.ts'
import { protocolForTests as protocol } from './documents/protocol-for-tests.ts'
import { objectionToCard, objectionToDay, stateOf, type Evidence, type MeetingCard } from './meeting.ts'
import { objectionToMinutes, votesInWords } from './minutes.ts'
import { nextStep } from './next-step.ts'
import { lacksOf, nextNumber, resolutionsOf } from './protocol.ts'

let last = 0
const person = (surname: string, rest: Partial<Person> = {}): Person => ({
  id: ++last, surname, givenName: 'Анна', patronymic: 'Павловна', post: '', schoolId: null, school: '', category: '', inProfessionSince: null, email: null, phone: '', leftOn: null, roles: ['librarian'], version: 1, ...rest,
})
const today = '2026-10-15'

const set = { kind: 'day set', day: '2026-10-14' } as const
const evidence: Evidence = { steps: [], held: false, minuted: false, signed: false }
test.each<[string, Partial<Evidence>, string]>([
  ['nothing happened', {}, 'planned'],
  ['its day is ahead', { steps: [{ ...set, day: '2026-10-20' }] }, 'appointed'],
  ['its day is today', { steps: [{ ...set, day: today }] }, 'appointed'],
  ['notice was sent', { steps: [{ ...set, day: '2026-10-20' }, { kind: 'notified', day: null }] }, 'notified'],
  ['it was moved after the notice', { steps: [{ ...set, day: '2026-10-20' }, { kind: 'notified', day: null }, { kind: 'moved', day: '2026-10-22' }] }, 'appointed'],
  ['its day passed and nobody was marked', { steps: [set] }, 'unmarked'],
  ['it was cancelled', { steps: [set, { kind: 'cancelled', day: null }] }, 'cancelled'],
  ['it was cancelled before it had a day', { steps: [{ kind: 'cancelled', day: null }] }, 'cancelled'],
  ['it was appointed again', { steps: [set, { kind: 'cancelled', day: null }, { kind: 'moved', day: '2026-10-30' }] }, 'appointed'],
  ['somebody was marked', { steps: [set], held: true }, 'held'],
  ['minutes were begun', { steps: [set], held: true, minuted: true }, 'minuted'],
  ['minutes were signed', { steps: [set], held: true, minuted: true, signed: true }, 'signed'],
])('when %s the meeting is as it should be', (_what, rows, state) => {
  expect(stateOf({ ...evidence, ...rows }, today)).toBe(state)
})

const card: MeetingCard = { number: '', topic: 'Фонды', form: '', aim: '', place: '', hostSchoolId: null, timeFrom: null, timeTo: null, link: '', output: '', chairId: null, secretaryId: null }
test.each<[string, Partial<MeetingCard>, string | undefined]>([
  ['a bare topic', {}, undefined],
  ['hours in order', { timeFrom: '14:00', timeTo: '16:00' }, undefined],
  ['no topic', { topic: '' }, 'topic'],
  ['an hour that is not', { timeFrom: '24:00' }, 'timeFrom'],
  ['an end before the beginning', { timeFrom: '14:00', timeTo: '13:59' }, 'timeTo'],
  ['an end without a beginning', { timeTo: '13:59' }, 'timeTo'],
  ['a link that runs a script', { link: 'javascript:alert(1)' }, 'link'],
  ['one person in both chairs', { chairId: 1, secretaryId: 1 }, 'secretaryId'],
])('a card with %s', (_what, rest, field) => {
  expect(objectionToCard({ ...card, ...rest })?.field).toBe(field)
})

test('a meeting is on a day of its school year, or in the August before it', () => {
  const year = { from: 2026, to: 2027 }
  for (const day of ['2026-08-20', '2026-09-01', '2027-08-31'] as CalendarDate[]) expect(objectionToDay(day, year)).toBeNull()
  for (const day of ['2026-07-31', '2027-09-01', '2025-10-15'] as CalendarDate[]) expect(objectionToDay(day, year)).toContain('2026/2027')
})

test('more than half of those who vote make a quorum; specialists and those who left do not count', () => {
  expect([0, 1, 2, 3, 4, 25, 26].map(quorumOf)).toEqual([1, 1, 2, 2, 3, 13, 14])
  expect(votes(person('А', { roles: ['methodist'] }))).toBe(false)
  expect(votes(person('А', { roles: ['methodist', 'head'] }))).toBe(true)
  expect(membersOn([person('Ушла', { leftOn: today }), person('Уйдёт', { leftOn: '2026-10-16' })], today).map(({ surname }) => surname)).toEqual(['Уйдёт'])
})

test('nobody is marked twice, from outside, ahead of the day, or at a cancelled meeting', () => {
  const anna = person('Орлова')
  const mark = { personId: anna.id, presence: 'online' } as const
  const held = { day: today, cancelled: false } as const
  expect(objectionToSheet([mark], [anna], held, today)).toBeNull()
  expect(objectionToSheet([mark, mark], [anna], held, today)).toContain('дважды')
  expect(objectionToSheet([mark], [], held, today)).toContain('не из объединения')
  expect(objectionToSheet([], [anna], held, today)).toContain('хотя бы одного')
  expect(objectionToSheet([mark], [anna], { ...held, day: '2026-10-16' }, today)).toContain('не состоялось')
  expect(objectionToSheet([mark], [anna], { ...held, day: null }, today)).toContain('назначьте день')
  expect(objectionToSheet([mark], [anna], { ...held, cancelled: true }, today)).toContain('отменено')
})

test('an agenda is proposed from the words of the plan, and only members who are named by initials are speakers', () => {
  const forest = person('Лесная', { patronymic: 'Петровна' })
  const orlova = person('Орлова')
  const text = '1. Анализ работы (Орлова А.П., 20 мин)\n— Опыт — А. П. Лесная\n• Доклад Залесной А. П. и Орловой\n\n3) О разном'
  expect(proposedAgenda(text, '', [forest, orlova, person('О[рлов')])).toEqual([
    { id: null, question: 'Анализ работы', speakers: [{ personId: orlova.id }], minutes: 20 },
    { id: null, question: 'Опыт', speakers: [{ personId: forest.id }], minutes: null },
    { id: null, question: 'Доклад Залесной А. П. и Орловой', speakers: [], minutes: null },
    { id: null, question: 'О разном', speakers: [], minutes: null },
  ])
  expect(proposedAgenda('', 'Фонды', [])).toMatchObject([{ question: 'Фонды' }])
  expect(proposedAgenda('Орлова А.П.', '', [orlova])).toMatchObject([{ question: 'Орлова А.П.' }])
})

test('a typed speaker is a member when one answers to the name', () => {
  const [anna, vera] = [person('Берёзкина'), person('Берёзкина', { givenName: 'Алла' })]
  expect(personNamed('березкина анна павловна', [anna, vera])).toBe(anna)
  expect(personNamed('Берёзкина А.П.', [anna, vera])).toBe('several')
  expect(personNamed('Л. Ю. Полякова', [anna, vera])).toBeNull()
})

test('a question takes the place that its number says', () => {
  const rows = (...places: (number | null)[]) => arranged(places.map((place, at) => ({ item: 'АБВГ'[at], place }))).join('')
  expect(rows(null, null, null)).toBe('АБВ')
  expect(rows(3, null, null)).toBe('БВА')
  expect(rows(null, null, 1)).toBe('ВАБ')
  expect(rows(2, 1, null)).toBe('БАВ')
  expect(rows(null, null, 99)).toBe('АБВ')
  expect(rows(-5, null, null)).toBe('АБВ')
  expect(objectionToAgenda([{ id: null, question: '', speakers: [{ words: 'гость' }], minutes: null }])).toContain('вопроса нет')
})

test('votes do not exceed those present, and a question taken off has none', () => {
  const draft = { outcome: 'considered', heard: 'о фондах', spoke: '', decided: '', votes: null } as const
  expect(objectionToMinutes(draft, 0)).toBeNull()
  expect(objectionToMinutes({ ...draft, votes: { for: 2, against: 1, abstained: 0 } }, 3)).toBeNull()
  expect(objectionToMinutes({ ...draft, votes: { for: 2, against: 1, abstained: 1 } }, 3)?.reason).toContain('Голосов 4')
  expect(objectionToMinutes({ ...draft, votes: { for: 3, against: -1, abstained: 0 } }, 3)?.reason).toContain('меньше нуля')
  expect(objectionToMinutes({ ...draft, votes: { for: 0, against: 0, abstained: 0 } }, 3)?.reason).toContain('оставьте голоса пустыми')
  expect(objectionToMinutes({ ...draft, heard: '' }, 3)?.field).toBe('heard')
  expect(objectionToMinutes({ ...draft, outcome: 'taken off', heard: '' }, 3)).toBeNull()
  expect(votesInWords({ for: 2, against: 0, abstained: 0 })).toBe('единогласно (за — 2)')
})

const report = (state: DecisionReport['state'], on: CalendarDate) => ({ state, on, words: '', fileId: null, byName: '' })
test('a decision is overdue after its day, until it is done; the last report counts', () => {
  const due = '2026-10-10'
  expect(decisionStateOn({ due, reports: [] }, due)).toBe('given')
  expect(decisionStateOn({ due, reports: [] }, '2026-10-11')).toBe('overdue')
  expect(decisionStateOn({ due, reports: [report('in work', '2026-10-01')] }, due)).toBe('in work')
  expect(decisionStateOn({ due, reports: [report('done', '2026-10-12')] }, '2026-10-11')).toBe('overdue')
  expect(decisionStateOn({ due, reports: [report('done', '2026-10-12')] }, '2026-10-12')).toBe('done')
  expect(decisionStateOn({ due, reports: [report('done', '2026-10-01'), report('in work', '2026-10-02')] }, '2026-10-05')).toBe('in work')
})

test('a meeting hears of each decision until it is done, and once when it is', () => {
  const decision = (givenOn: CalendarDate, ...reports: DecisionReport[]) => ({ givenOn, reports })
  const september = decision('2026-09-10', report('done', '2026-09-20'))
  const late = decision('2026-09-10', report('done', '2026-10-20'))
  const open = decision('2026-09-10')
  const october = decision('2026-10-15', report('done', '2026-10-15'))
  const future = decision('2026-11-20')
  expect(toAnswerFor([september, late, open, october, future], '2026-11-20', '2026-10-15')).toEqual([late, open, october])
  expect(toAnswerFor([september, open], '2026-10-15', null)).toEqual([september, open])
})

test('a decision has an owner and a day that is not before the meeting', () => {
  const draft = { text: 'Собрать', ownerId: 1, ownerWords: '', due: '2026-10-15' } as const
  expect(objectionToDecision(draft, '2026-10-15')).toBeNull()
  expect(objectionToDecision({ ...draft, text: '' }, today)?.field).toBe('text')
  expect(objectionToDecision({ ...draft, ownerId: null }, today)?.field).toBe('ownerId')
  expect(objectionToDecision({ ...draft, ownerWords: 'все' }, today)?.field).toBe('ownerWords')
  expect(objectionToDecision({ ...draft, due: '2026-10-14' }, today)?.field).toBe('due')
})

test('the protocol can be signed when nothing is lacking, and says what is', () => {
  expect(lacksOf(protocol)).toEqual([])
  const [question] = protocol.questions
  expect(lacksOf({ ...protocol, questions: [{ ...question!, outcome: null }] })[0]).toContain('Не записан вопрос 1')
  expect(lacksOf({ ...protocol, present: protocol.present.slice(2) })).toEqual(['Председатель не отмечен среди присутствующих.', 'Секретарь не отмечен среди присутствующих.'])
  expect(lacksOf({ ...protocol, voters: 2 })[0]).toContain('голосов больше')
  expect(lacksOf({ ...protocol, day: null, present: [], questions: [], chair: null, secretary: null })).toHaveLength(5)
})

test('decisions are numbered within their question, whatever numbers were typed', () => {
  expect(resolutionsOf({ decided: '1) Принять\n\n1.2. Утвердить\n2026 год объявить', decisions: protocol.otherDecisions }, 3).map(({ label, text }) => `${label} ${text}`)).toEqual([
    '3.1 Принять', '3.2 Утвердить', '3.3 2026 год объявить', '3.4 Поздравить ветеранов',
  ])
})

test('numbers of protocols go on after the largest, in the order of days', () => {
  expect(nextNumber([], 0)).toBe('1')
  expect(nextNumber(['1', '7', '3а', ''], 0)).toBe('8')
  expect(nextNumber(['1'], 2)).toBe('4')
})

test('the next step leads from a planned meeting to a signed one', () => {
  const step = (state: Parameters<typeof nextStep>[0]['state'], day: CalendarDate | null, complete = false) => nextStep({ id: 1, state, day }, complete, today)?.title
  expect(step('planned', null)).toBe('Назначить день')
  expect(step('appointed', '2026-10-20')).toBe('Разослать уведомление')
  expect(step('notified', '2026-10-20')).toBeUndefined()
  expect(step('notified', today)).toBe('Отметить присутствие')
  expect(step('unmarked', '2026-10-14')).toBe('Отметить присутствие')
  expect(step('held', today)).toBe('Писать протокол')
  expect(step('minuted', today, true)).toBe('Подписать протокол')
  expect(step('signed', today)).toBe('Открыть протокол')
  expect(step('cancelled', today)).toBe('Назначить снова')
})
