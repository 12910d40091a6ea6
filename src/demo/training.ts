import { fullName, type PersonId } from '#modules/people'
import { announceEvent, confirmParticipations, participations, recordMany, recordParticipation, refuseParticipations, registerForEvent, type EventCard, type EventId, type ParticipationCard, type Result } from '#modules/training'
import { pdfOf } from '#documents/pdf'
import type { UploadedFile } from '#platform/form'
import type { Actors } from './actors.ts'
import type { Chance } from './chance.ts'
import type { SampleCity } from './city.ts'
import type { Happening, MonthDay } from './happening.ts'

interface SampleEvent {
  readonly card: Pick<EventCard, 'kind' | 'level' | 'form' | 'title' | 'organiser' | 'hours'>
  readonly on: MonthDay
  readonly until?: MonthDay
  /** How many people took part; those of the beginners' school are its five beginners. */
  readonly people: number | 'beginners'
  readonly role?: ParticipationCard['role']
  readonly results?: readonly Result[]
}

const institute = 'Краевой институт развития образования'
const centre = 'Информационно-методический центр города'

const events: readonly SampleEvent[] = [
  { card: { kind: 'webinar', level: 'krai', form: 'online', title: 'Федеральный перечень учебников: что изменилось', organiser: institute, hours: 2 }, on: [9, 22], people: 9, results: ['certificate'] },
  { card: { kind: 'beginners session', level: 'city', form: 'in person', title: 'Занятие 1. Документы школьной библиотеки', organiser: centre, hours: 3 }, on: [10, 7], people: 'beginners' },
  { card: { kind: 'seminar', level: 'krai', form: 'in person', title: 'Читающая школа: от замысла к событию', organiser: institute, hours: 6 }, on: [10, 21], people: 6, results: ['certificate'] },
  { card: { kind: 'beginners session', level: 'city', form: 'in person', title: 'Занятие 2. Учёт и сохранность фонда', organiser: centre, hours: 3 }, on: [11, 11], people: 'beginners' },
  { card: { kind: 'contest', level: 'city', form: 'in person', title: 'Городской конкурс «Библиотечный урок»', organiser: 'Управление образования', hours: null }, on: [11, 16], until: [11, 27], people: 8, role: 'contestant', results: ['winner', 'second place', 'third place', 'participation', 'participation', 'laureate'] },
  { card: { kind: 'webinar', level: 'federal', form: 'online', title: 'Школьный информационно-библиотечный центр: первые шаги', organiser: 'Ассоциация школьных библиотек', hours: 2 }, on: [12, 9], people: 7, results: ['certificate'] },
  { card: { kind: 'beginners session', level: 'city', form: 'mixed', title: 'Занятие 3. Каталог и справки', organiser: centre, hours: 3 }, on: [12, 16], people: 'beginners' },
  { card: { kind: 'workshop', level: 'city', form: 'in person', title: 'Мастер-класс «Зонирование без ремонта»', organiser: centre, hours: 2 }, on: [1, 28], people: 10 },
  { card: { kind: 'courses', level: 'krai', form: 'mixed', title: 'Курсы «Педагог-библиотекарь в цифровой школе»', organiser: institute, hours: 36 }, on: [2, 1], until: [2, 19], people: 4, results: ['certificate'] },
  { card: { kind: 'beginners session', level: 'city', form: 'in person', title: 'Занятие 4. Массовая работа и выставка', organiser: centre, hours: 3 }, on: [2, 24], people: 'beginners' },
  { card: { kind: 'contest', level: 'krai', form: 'online', title: 'Краевой конкурс буктрейлеров', organiser: institute, hours: null }, on: [3, 1], until: [3, 22], people: 5, role: 'contestant', results: ['prize', 'diploma', 'participation'] },
  { card: { kind: 'conference', level: 'krai', form: 'in person', title: 'Краевая конференция «Библиотека — сердце школы»', organiser: institute, hours: 6 }, on: [4, 14], people: 6, role: 'speaker', results: ['certificate'] },
  { card: { kind: 'beginners session', level: 'city', form: 'in person', title: 'Занятие 5. Зачёт: мой год в библиотеке', organiser: centre, hours: 3 }, on: [4, 21], people: 'beginners', results: ['certificate'] },
  { card: { kind: 'webinar', level: 'federal', form: 'online', title: 'Заказ учебников: сроки и ошибки', organiser: 'Ассоциация школьных библиотек', hours: 1.5 }, on: [5, 12], people: 6, results: ['certificate'] },
]

/** A year of events: most people are recorded by the head, some record themselves, and a few still wait for her. */
export function trainingOf(actors: Actors, { head, methodist, librarians }: SampleCity, chance: Chance): Happening[] {
  const beginners = librarians.slice(25)
  return [
    ...events.flatMap((event) => {
      const there = event.people === 'beginners' ? beginners : several(librarians, event.people, chance)
      return held(event, { there, head, methodist }, actors)
    }),
    ...recordedByThemselves(actors, { head, methodist, there: several(librarians.slice(1), 5, chance) }),
  ]
}

function held({ card, on, until = on, role = 'listener', results = ['participation'] }: SampleEvent, { there, head, methodist }: { there: readonly PersonId[]; head: PersonId; methodist: PersonId }, actors: Actors): Happening[] {
  const [firstDay, lastDay] = [actors.day(on), actors.day(until)]
  const announced: MonthDay = on[0] === 9 ? [8, 28] : [on[0], 1]
  let event: EventId
  return [
    {
      on: announced,
      async live() {
        event = await announceEvent(actors.on(announced, methodist), { ...card, firstDay, lastDay, place: '', link: '', description: '' })
      },
    },
    {
      on: [until[0], until[1] + 1],
      async live() {
        const records = there.map((personId, at) => ({ personId, card: cardOf(role, results[at % results.length]!) }))
        await recordMany(actors.on([until[0], until[1] + 1], head), event, records, { confirm: true })
      },
    },
  ]
}

const cardOf = (role: ParticipationCard['role'], result: Result): ParticipationCard => ({ role, result, resultWords: '', ownHours: null, link: '' })

/** What people record themselves, with certificates; at the end of May two wait and one has been given back. */
function recordedByThemselves(actors: Actors, { head, methodist, there }: { head: PersonId; methodist: PersonId; there: readonly PersonId[] }): Happening[] {
  const day = actors.day([5, 19])
  let event: EventId
  return [
    {
      on: [5, 4],
      async live() {
        event = await announceEvent(actors.on([5, 4], methodist), {
          kind: 'seminar', level: 'krai', form: 'in person', title: 'Краевой семинар «Взаимообмен учебниками: опыт городов»', organiser: institute, hours: 6, firstDay: day, lastDay: day, place: 'г. Верхнеозёрск, школа № 14', link: '', description: '',
        })
        for (const personId of there) await registerForEvent(actors.on([5, 4], personId), event)
      },
    },
    {
      on: [5, 20],
      async live() {
        for (const personId of there.slice(0, 4))
          await recordParticipation(actors.on([5, 20], personId), event, { personId, card: cardOf('listener', 'certificate'), proofs: [await certificate(fullName(actors.person(personId)))] })
      },
    },
    {
      on: [5, 21],
      async live() {
        const context = actors.on([5, 21], head)
        const [first, second] = await participations(context, { eventId: event })
        if (first) await confirmParticipations(context, [first])
        if (second) await refuseParticipations(context, [second], 'В сертификате не видно числа часов. Приложите обе стороны.')
      },
    },
  ]
}

function several(people: readonly PersonId[], count: number, chance: Chance): PersonId[] {
  const chosen = new Set<PersonId>()
  while (chosen.size < Math.min(count, people.length)) chosen.add(chance.one(people))
  return [...chosen]
}

const certificate = async (name: string): Promise<UploadedFile> => ({
  name: 'Сертификат.pdf',
  bytes: await pdfOf({
    title: 'Сертификат участника',
    sections: [
      {
        pageNumbers: false,
        blocks: [
          { type: 'space', height: 60 },
          { type: 'heading', level: 0, text: 'Сертификат' },
          { type: 'paragraph', align: 'center', text: `${name}\nучаствовала в краевом семинаре\n«Взаимообмен учебниками: опыт городов», 6 часов` },
          { type: 'space', height: 30 },
          { type: 'paragraph', align: 'center', text: institute },
        ],
      },
    ],
  }),
})
