import { addMeasure, indicatorsOf } from '#modules/indicators'
import { agendaOf, cancelMeeting, giveDecision, meetingsOfPlan, openMeetings, recordAttendance, recordDeliverable, reportOnDecision, setDay, writeMinutes } from '#modules/meetings'
import { addPerson, addSchool, grantRoles } from '#modules/people'
import { draftPlan, readTerm, takeStep, type PlanDraft, type PlanId } from '#modules/plan'
import { announceEvent, confirmParticipations, participations, recordMany } from '#modules/training'
import type { Context } from '#platform/context'

/** A small year of an invented city entered by the deeds of all rooms, for tests of what is told about it. */

const schoolYear = { from: 2026, to: 2027 }
const term = (raw: string) => readTerm(raw, schoolYear).term
const card = { number: '', section: '', place: '', aim: '', content: '', form: '', output: '', status: '', responsible: [], extra: {}, serves: [] }

const draft: PlanDraft = {
  schoolYear,
  association: 'городское методическое объединение школьных библиотекарей',
  level: 'ГМО',
  theme: 'Чтение в цифровой школе',
  aim: 'Поднять мастерство школьных библиотекарей',
  stamps: [],
  lines: [{ kind: 'problem', text: 'Мало опыта' }, { kind: 'task', text: 'Собрать опыт школ' }, { kind: 'task', text: 'Научить начинающих' }],
  indicators: [
    { task: 'Научить начинающих', plannedResult: 'Все учатся', criterion: 'Участие в вебинарах', target: 4, unit: 'участий' },
    { task: 'Собрать опыт школ', plannedResult: '', criterion: 'Описаний опыта', target: 2, unit: '' },
  ],
  items: [
    { ...card, kind: 'meeting', number: '1', topic: 'Планирование года', term: term('сентябрь'), content: 'План на год', place: 'МАОУ СОШ № 5', serves: [1] },
    { ...card, kind: 'meeting', number: '2', topic: 'Чтение подростков', term: term('октябрь'), content: 'Что читают' },
    { ...card, kind: 'activity', number: '3', topic: 'Собрать сборник', term: term('15.09.2026'), serves: [1] },
    { ...card, kind: 'activity', number: '4', topic: 'Занятия для начинающих', term: term('Ежемесячно'), serves: [2] },
  ],
}

export interface LiveYear {
  readonly planId: PlanId
  readonly head: number
}

/** @param context of the head, on a day of October 2026 */
export async function liveYearForTests(context: Context): Promise<LiveYear> {
  const schools: number[] = []
  for (const number of ['5', '7', '9']) schools.push(await addSchool(context, { kind: 'СОШ', number, name: `МАОУ СОШ № ${number}`, fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [] }))
  const people: number[] = []
  for (const [at, surname] of ['Лебедева', 'Орлова', 'Зимина'].entries()) {
    const id = await addPerson(context, { surname, givenName: 'Анна', patronymic: 'Павловна', post: 'педагог-библиотекарь', schoolId: schools[at % 2]!, category: at === 0 ? 'высшая' : '', inProfessionSince: at === 2 ? '2025-09-01' : '2005-09-01', email: null, phone: '', leftOn: null })
    await grantRoles(context, id, at === 0 ? ['head', 'librarian'] : at === 1 ? ['secretary', 'librarian'] : ['librarian'])
    people.push(id)
  }
  const [head, secretary, beginner] = people as [number, number, number]
  const planId = await draftPlan(context, draft)
  await takeStep(context, planId, { state: 'discussed', on: '2026-09-10', protocolNumber: '', words: '' })
  await takeStep(context, planId, { state: 'approved', on: '2026-09-12', protocolNumber: '1', words: '' })
  await held(context, planId, schools[0]!, { head, secretary, beginner })
  const event = await announceEvent(context, { kind: 'webinar', level: 'krai', form: 'online', title: 'Вебинар «Читаем вместе»', organiser: 'Краевая библиотека', firstDay: '2026-10-01', lastDay: '2026-10-01', hours: 2, place: '', link: '', description: '' })
  await recordMany(context, event, [secretary, beginner].map((personId) => ({ personId, card: { role: 'listener', result: 'certificate', resultWords: '', ownHours: null, link: '' }, proofs: [] })))
  const [first] = await participations(context)
  await confirmParticipations(context, [{ id: first!.id, version: first!.version }])
  const [row] = await indicatorsOf(context, planId)
  await addMeasure(context, row!.id, { title: 'Участие в вебинарах', target: 4, unit: 'участий', rule: { counted: [{ kind: 'participation', marks: {} }], sum: 'records' } })
  return { planId, head }
}

/** The first meeting, held with two decisions, one of them late; the second, cancelled. */
async function held(context: Context, planId: PlanId, hostSchoolId: number, { head, secretary, beginner }: { head: number; secretary: number; beginner: number }): Promise<void> {
  await openMeetings(context, planId)
  const [first, second] = await meetingsOfPlan(context, planId)
  await setDay(context, first!.id, { day: '2026-09-24', timeFrom: null, timeTo: null, place: '', hostSchoolId, link: '' }, first!.version)
  await recordAttendance(context, first!.id, [{ personId: head, presence: 'in-person' }, { personId: secretary, presence: 'in-person' }, { personId: beginner, presence: 'online' }], [], 0)
  const [question] = await agendaOf(context, first!.id)
  await writeMinutes(context, first!.id, question!.id, { outcome: 'considered', heard: 'О плане', spoke: '', decided: 'Принять', votes: null }, 0)
  const done = await giveDecision(context, first!.id, question!.id, { text: 'Разослать план', ownerId: secretary, ownerWords: '', due: '2026-10-01' })
  await reportOnDecision(context, done, { state: 'done', on: '2026-09-30', words: 'разослан', file: null })
  await giveDecision(context, first!.id, question!.id, { text: 'Собрать сведения о фондах', ownerId: null, ownerWords: 'все библиотекари', due: '2026-10-10' })
  await recordDeliverable(context, first!.id, { title: 'Памятка «План года»', file: null, link: 'https://example.org/plan' })
  await cancelMeeting(context, second!.id, 'карантин')
}
