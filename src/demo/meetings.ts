import { associationOf, schools, type PersonId } from '#modules/people'
import { addMeeting, agendaOf, answerInvitation, changeAgenda, decisions, giveDecision, makeAttendanceCode, markSelf, meetingById, meetingsOfPlan, moveMeeting, recordAttendance, recordDeliverable, remindInvited, reportOnDecision, sendNotice, setDay, signMinutes, writeMinutes, type AgendaItem, type Attendance, type Meeting, type MeetingId } from '#modules/meetings'
import { planById, type PlanId } from '#modules/plan'
import { wordOf } from '#documents/word'
import { daysLater } from '#platform/calendar'
import type { Context } from '#platform/context'
import { momentIn } from '#platform/time-zone'
import type { Actors } from './actors.ts'
import type { Chance } from './chance.ts'
import type { SampleCity } from './city.ts'
import { deliver } from './deliver.ts'
import type { Happening, MonthDay } from './happening.ts'
import { saidOn } from './meeting-words.ts'

/** The day of the sample city on which its story ends. */
export const lastDay: MonthDay = [5, 27]

/** The meetings of the plan, each on the third Wednesday of its month, the third of them moved by a frost, and one that the plan did not foresee. */
export async function meetingsOf(context: Context, plan: PlanId, actors: Actors, city: SampleCity, chance: Chance): Promise<Happening[]> {
  const terms = new Map((await planById(context, plan))!.items.map(({ id, term }) => [id, term]))
  const known = await schools(context)
  const happenings: Happening[] = []
  for (const [at, meeting] of (await meetingsOfPlan(context, plan)).entries()) {
    const month = terms.get(meeting.planItemId!)?.months[0]
    if (month === undefined) continue
    const day = thirdWednesday(actors, month)
    const host = meeting.hostSchoolId ?? known[(at * 5) % known.length]!.id
    happenings.push(...lived(() => meeting.id, { appointed: at === 2 ? -7 : 0, day, host }, actors, city, chance))
  }
  return [...happenings, ...unforeseen(actors, city, chance), ...ahead(actors, city)]
}

interface Place {
  readonly day: MonthDay
  /** Days before `day` for which it was first appointed; a frost then moved it. */
  readonly appointed: number
  readonly host: number
}

/** @param which known once the meeting has been entered */
function lived(which: () => MeetingId, { day, appointed, host }: Place, actors: Actors, city: SampleCity, chance: Chance): Happening[] {
  const { head, secretary, librarians } = city
  const on = (days: number, live: (context: Context, id: MeetingId) => Promise<void>, who: PersonId = head): Happening[] => {
    const when = shifted(actors, day, days)
    return happensBy(when) ? [{ on: when, live: () => live(actors.on(when, who), which()) }] : []
  }
  const appointment = (days: number) => ({ day: actors.day(shifted(actors, day, days)), timeFrom: '14:00', timeTo: '16:00', place: '', hostSchoolId: host, link: '' })
  const present = librarians.filter((person) => person === head || person === secretary || chance.next() < 0.82).map((personId) => ({ personId, presence: chance.next() < 0.2 ? ('online' as const) : ('in-person' as const) }))
  return [
    ...on(-16, async (context, id) => {
      await setDay(context, id, appointment(appointed), (await meeting(context, id)).version)
      await nameSpeakers(context, id, librarians, chance)
    }),
    ...(appointed === 0 ? [] : on(-9, async (context, id) => moveMeeting(context, id, appointment(0), 'В школах отменены занятия из-за морозов.', (await meeting(context, id)).version))),
    ...on(-8, async (context, id) => {
      await sendNotice(context, id)
      await deliver(context)
    }, secretary),
    ...[-7, -5, -3, -1].flatMap((days, at) => on(days, (_, id) => answer(id, actors, shifted(actors, day, days), librarians, present, at))),
    ...on(-2, async (context, id) => {
      await remindInvited(context, id)
      await deliver(context)
    }, secretary),
    ...on(0, async (context, id) => {
      await markThemselves(context, id, actors, day, present)
      await recordAttendance(context, id, present, [], 0)
      await minute(context, id, city, present.length)
    }, secretary),
    ...on(3, async (context, id) => leaveOutput(context, await meeting(context, id)), secretary),
    ...on(5, async (context, id) => signMinutes(context, id, '', null)),
    ...[14, 28, 42, 56].flatMap((days) => on(days, (context, id) => report(context, id, actors, chance, shifted(actors, day, days)))),
  ]
}

/** The first to come mark themselves by the code on the screen; the secretary goes through the rest. */
async function markThemselves(context: Context, id: MeetingId, actors: Actors, on: MonthDay, present: readonly Attendance[]): Promise<void> {
  const code = await makeAttendanceCode(context, id)
  const { timeZone } = await associationOf(context)
  for (const { personId } of present.filter(({ presence }) => presence === 'in-person').slice(0, 6)) await markSelf({ ...actors.on(on, personId), now: momentIn(timeZone, context.today, '13:50') }, code, 'in-person')
}

/** Those who come say so, each on a day of their own; a fifth and some more keep silent. @param at which of four days of answering it is */
async function answer(id: MeetingId, actors: Actors, on: MonthDay, librarians: readonly PersonId[], present: readonly Attendance[], at: number): Promise<void> {
  const will = new Map(present.map(({ personId, presence }) => [personId, presence === 'online' ? ('online' as const) : ('come' as const)]))
  for (const person of librarians) {
    const turn = (person * 7 + id * 3) % 5
    if (turn === at && (person + id) % 9 !== 0) await answerInvitation(actors.on(on, person), id, will.get(person) ?? 'not', turn % 2 === 0 ? 'letter' : 'site')
  }
}

const happensBy = ([month, day]: MonthDay): boolean => ((month + 4) % 12) * 100 + day <= ((lastDay[0] + 4) % 12) * 100 + lastDay[1]

const meeting = async (context: Context, id: MeetingId): Promise<Meeting> => (await meetingById(context, id))!

/** Whoever the plan named stays; a question without a speaker gets one. */
async function nameSpeakers(context: Context, id: MeetingId, librarians: readonly PersonId[], chance: Chance): Promise<void> {
  const items = (await agendaOf(context, id)).map((item) => ({ ...item, minutes: item.minutes ?? 20, speakers: item.speakers.length > 0 ? item.speakers : [{ personId: chance.one(librarians) }] }))
  await changeAgenda(context, id, items, (await meeting(context, id)).version)
}

async function minute(context: Context, id: MeetingId, city: SampleCity, present: number): Promise<void> {
  for (const item of await agendaOf(context, id)) {
    const { heard, spoke, decided, task } = saidOn(item.question)
    await writeMinutes(context, id, item.id, { outcome: 'considered', heard, spoke, decided, votes: { for: present, against: 0, abstained: 0 } }, 0)
    if (!task) continue
    const ownerId = task.owner === 'all' ? null : ownerOf(task.owner, item, city)
    await giveDecision(context, id, item.id, { text: task.text, ownerId, ownerWords: ownerId === null ? 'библиотекари школ' : '', due: daysLater(context.today, task.weeks * 7) })
  }
}

function ownerOf(owner: 'head' | 'secretary' | 'speaker', { speakers: [speaker] }: AgendaItem, city: SampleCity): PersonId {
  if (owner !== 'speaker') return city[owner]
  return speaker && 'personId' in speaker ? speaker.personId : city.head
}

async function leaveOutput(context: Context, { id, output, topic }: Meeting): Promise<void> {
  if (!output) return
  const title = output.replace(/\.$/, '')
  const bytes = await wordOf({ title, sections: [{ blocks: [{ type: 'heading', level: 0, text: title }, { type: 'paragraph', text: `Составлено по итогам заседания «${topic}».` }] }] })
  await recordDeliverable(context, id, { title, file: { name: `${title.slice(0, 60)}.docx`, bytes }, link: '' })
}

/** Most owners report in time; now and then somebody is still at it, and a few forget. */
async function report(context: Context, meetingId: MeetingId, actors: Actors, chance: Chance, on: MonthDay): Promise<void> {
  for (const decision of await decisions(context, { meetingId })) {
    const soon = daysLater(context.today, 14) >= decision.due
    if (decision.state === 'done' || !soon) continue
    const drawn = chance.next()
    if (drawn < 0.2) continue
    const done = drawn > 0.35
    const who = decision.ownerId === null ? context : actors.on(on, decision.ownerId)
    await reportOnDecision(who, decision.id, { state: done ? 'done' : 'in work', on: context.today, words: done ? 'Сделано.' : 'Часть сделана, закончу к сроку.', file: null })
  }
}

/** An extra meeting in February about the order of textbooks. */
function unforeseen(actors: Actors, city: SampleCity, chance: Chance): Happening[] {
  const day: MonthDay = [2, 17]
  const host = actors.person(city.librarians[3]!).schoolId!
  const begins = shifted(actors, day, -17)
  let id: MeetingId
  return [
    {
      on: begins,
      async live() {
        const context = actors.on(begins, city.head)
        id = await addMeeting(context, actors.year, {
          number: '', topic: 'Заказ учебников: сверка перед отправкой', form: 'Рабочая встреча', aim: 'Отправить заказ без ошибок.', place: '', hostSchoolId: host, timeFrom: null, timeTo: null, link: '', output: 'Сводный заказ города',
          chairId: city.head, secretaryId: city.secretary,
        })
        await changeAgenda(context, id, [{ id: null, question: 'Сверка заказа школ с федеральным перечнем', speakers: [{ personId: city.methodist }], minutes: 30 }], (await meeting(context, id)).version)
      },
    },
    ...lived(() => id, { day, appointed: 0, host }, actors, city, chance),
  ]
}

/** What the visitor of the sample city finds to do: a meeting of this very day, whose letters and links are live, and one without a day yet. */
function ahead(actors: Actors, city: SampleCity): Happening[] {
  const entered: MonthDay = [5, 18]
  const answering: MonthDay = [5, 24]
  let today: MeetingId
  const card = {
    number: '', form: 'Рабочая встреча', aim: '', place: '', hostSchoolId: actors.person(city.secretary).schoolId, timeFrom: null, timeTo: null, link: '', output: '', chairId: city.head, secretaryId: city.secretary,
  }
  return [
    {
      on: entered,
      async live() {
        const context = actors.on(entered, city.head)
        today = await addMeeting(context, actors.year, { ...card, topic: 'Передача излишков учебников', output: 'График передачи' })
        await changeAgenda(context, today, [
          { id: null, question: 'Какие школы что передают', speakers: [{ personId: city.secretary }], minutes: 20 },
          { id: null, question: 'График передачи до 15 июня', speakers: [{ personId: city.head }], minutes: 15 },
        ], (await meeting(context, today)).version)
        await setDay(context, today, { day: actors.day(lastDay), timeFrom: '15:00', timeTo: '16:00', place: '', hostSchoolId: card.hostSchoolId, link: '' }, (await meeting(context, today)).version)
        await sendNotice(context, today)
        await makeAttendanceCode(context, today)
        await addMeeting(context, actors.year, { ...card, topic: 'Готовность библиотек к новому учебному году' })
      },
    },
    {
      on: answering,
      async live() {
        const coming = city.librarians.filter((person) => person % 4 !== 0).map((personId) => ({ personId, presence: 'in-person' as const }))
        for (const turn of [0, 1, 2]) await answer(today, actors, answering, city.librarians, coming, turn)
      },
    },
  ]
}

function thirdWednesday(actors: Actors, month: number): MonthDay {
  const first = new Date(`${actors.day([month, 1])}T00:00:00Z`).getUTCDay()
  return [month, 15 + ((3 - first + 7) % 7)]
}

/** Another day of the same year, some days later. */
function shifted(actors: Actors, day: MonthDay, days: number): MonthDay {
  const [, month, date] = daysLater(actors.day(day), days).split('-').map(Number)
  return [month!, date!]
}
