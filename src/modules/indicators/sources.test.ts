import { expect, test } from 'vitest'
import { addPerson } from '#modules/people'
import { giveDecision, agendaOf, meetingsOfPlan, openMeetings, recordAttendance, recordDeliverable, setDay } from '#modules/meetings'
import { draftPlan, markDone, planById } from '#modules/plan'
import { announceEvent, recordMany } from '#modules/training'
import { useDatabase } from '#platform/test-database'
import { countables } from './countable.ts'
import { factsOf } from './sources.ts'

const house = useDatabase()

/** A meeting held with a speaker, a decision and a material, an activity done, and a webinar attended. */
async function year(): Promise<void> {
  const { context } = house
  const person = await addPerson(context, { surname: 'Орлова', givenName: 'Анна', patronymic: 'Павловна', post: '', schoolId: null, category: '', inProfessionSince: null, email: null, phone: '', leftOn: null })
  const item = { kind: 'meeting', number: '1', section: '', term: null, place: '', topic: 'Итоги', aim: '', content: '1. Обзор. Орлова А.П.', form: '', output: '', status: '', responsible: [], extra: {}, serves: [] } as const
  const plan = await draftPlan(context, { schoolYear: { from: 2026, to: 2027 }, association: '', level: null, theme: '', aim: '', stamps: [], lines: [], indicators: [], items: [item, { ...item, kind: 'activity', topic: 'Выставка' }] })
  await openMeetings(context, plan)
  const [meeting] = await meetingsOfPlan(context, plan)
  await setDay(context, meeting!.id, { day: '2026-09-24', timeFrom: null, timeTo: null, place: '', hostSchoolId: null, link: '' }, meeting!.version)
  await recordAttendance(context, meeting!.id, [{ personId: person, presence: 'in-person' }], [], 0)
  await giveDecision(context, meeting!.id, (await agendaOf(context, meeting!.id))[0]!.id, { text: 'Собрать сведения', ownerId: person, ownerWords: '', due: '2026-12-01' })
  await recordDeliverable(context, meeting!.id, { title: 'Сборник', file: null, link: 'https://example.org/сборник' })
  await markDone(context, plan, (await planById(context, plan))!.items[1]!.id, { on: '2026-10-01', words: 'Прошла', file: null })
  const event = await announceEvent(context, { kind: 'webinar', level: 'krai', form: 'online', title: 'Вебинар', organiser: '', firstDay: '2026-10-01', lastDay: '2026-10-01', hours: null, place: '', link: '', description: '' })
  await recordMany(context, event, [{ personId: person, card: { role: 'listener', result: 'certificate', resultWords: '', ownHours: null, link: '' } }])
}

test('every room’s facts can be counted, and rules can choose among them by the marks that they carry', async () => {
  await year()
  const facts = await factsOf(house.context, { from: '2026-09-01', to: '2026-10-15' })
  expect(new Set(facts.map(({ kind }) => kind))).toEqual(new Set(countables.map(({ kind }) => kind).filter((kind) => kind !== 'own record')))
  for (const { kind, marks } of countables)
    for (const fact of facts.filter((fact) => fact.kind === kind)) for (const { name, values } of marks) expect(Object.keys(values), `${kind}: ${name}`).toContain(fact.marks[name])
})
