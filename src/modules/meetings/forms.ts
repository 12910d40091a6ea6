import { people, type Person } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Form } from '#platform/form'
import { refuse } from '#platform/refusal'
import { arranged, personNamed, type AgendaDraft, type Speaker } from './agenda.ts'
import type { Attendance, Presence } from './attendance.ts'
import type { DecisionDraft } from './decision.ts'
import type { AttachmentDraft } from './keep-attachment.ts'
import type { MeetingCard } from './meeting.ts'
import type { MinutesDraft, Votes } from './minutes.ts'
import { linesOf } from './protocol.ts'
import type { ReportDraft } from './report-on-decision.ts'
import type { Appointment } from './set-day.ts'

export function meetingFrom(form: Form): MeetingCard {
  return {
    number: form.text('number').replace(/^№\s*/, ''),
    topic: form.required('topic', 'Тема'),
    form: form.text('form'),
    aim: form.text('aim'),
    output: form.text('output'),
    chairId: form.whole('chairId', 'Председатель'),
    secretaryId: form.whole('secretaryId', 'Секретарь'),
    ...whereFrom(form),
  }
}

export function appointmentFrom(form: Form): Appointment {
  return { day: form.day('day', 'День') ?? refuse('Выберите день.', 'day'), ...whereFrom(form) }
}

const whereFrom = (form: Form) => ({
  place: form.text('place'),
  hostSchoolId: form.whole('hostSchoolId', 'Школа'),
  timeFrom: timeFrom(form, 'timeFrom'),
  timeTo: timeFrom(form, 'timeTo'),
  link: form.text('link'),
})

/** «9.30» and «9:30» are «09:30»; what is no time is refused by the deed. */
function timeFrom(form: Form, name: string): string | null {
  const typed = form.text(name)
  const parts = /^(\d{1,2})[.:-](\d{2})$/.exec(typed)
  return parts ? `${parts[1]!.padStart(2, '0')}:${parts[2]}` : typed || null
}

/**
 * The agenda of a form with rows `question-0`, `speakers-0`, `minutes-0`, `order-0`, `id-0` and so on; empty rows fall out, a row
 * given another number takes that place. A speaker's line that names a member becomes that member, any other is a guest's words.
 */
export async function agendaFrom(context: Context, form: Form): Promise<AgendaDraft[]> {
  const everybody = await people(context)
  const rows = form.names().flatMap((name) => /^question-(\d{1,3})$/.exec(name)?.[1] ?? [])
  const typed = rows.map((row, at) => {
    const id = form.whole(`id-${row}`, 'вопрос')
    const item: AgendaDraft = {
      id,
      question: form.text(`question-${row}`).replace(/\s*\n\s*/g, ' '),
      speakers: linesOf(form.text(`speakers-${row}`)).map((line) => speakerFrom(line, everybody, `speakers-${row}`)),
      minutes: minutesFrom(form, row),
    }
    const place = form.whole(`order-${row}`, 'Номер в повестке')
    return { item, place: id !== null && place === at + 1 ? null : place }
  })
  return arranged(typed.filter(({ item }) => item.question !== '' || item.speakers.length > 0))
}

function speakerFrom(line: string, everybody: readonly Person[], field: string): Speaker {
  const person = personNamed(line, everybody)
  if (person === 'several') refuse(`«${line}» — так зовут двоих. Напишите имя и отчество полностью.`, field)
  return person ? { personId: person.id } : { words: line }
}

function minutesFrom(form: Form, row: string): number | null {
  const minutes = form.whole(`minutes-${row}`, 'Минут')
  return minutes === null || (minutes >= 1 && minutes <= 600) ? minutes : refuse('На вопрос отводится от 1 до 600 минут.', `minutes-${row}`)
}

/** One field per person, `person-7`, empty when the person was not there. */
export const attendanceFrom = (form: Form): Attendance[] =>
  form.names().flatMap((name) => {
    const id = /^person-(\d{1,9})$/.exec(name)?.[1]
    const presence = form.text(name)
    return id && isPresence(presence) ? [{ personId: Number(id), presence }] : []
  })

const isPresence = (text: string): text is Presence => text === 'in-person' || text === 'online'

export const guestsFrom = (form: Form): string[] => linesOf(form.text('guests'))

export function questionFrom(form: Form): MinutesDraft {
  const texts = { heard: form.text('heard'), spoke: form.text('spoke'), decided: form.text('decided') }
  return form.text('deed') === 'take off' ? { outcome: 'taken off', ...texts, votes: null } : { outcome: 'considered', ...texts, votes: votesFrom(form) }
}

/** Three empty fields mean that there was no vote. */
function votesFrom(form: Form): Votes | null {
  const [inFavour, against, abstained] = [form.whole('votesFor', 'За'), form.whole('votesAgainst', 'Против'), form.whole('abstained', 'Воздержались')]
  return inFavour === null && against === null && abstained === null ? null : { for: inFavour ?? 0, against: against ?? 0, abstained: abstained ?? 0 }
}

export function decisionFrom(form: Form): DecisionDraft {
  return {
    text: form.required('text', 'Что поручено'),
    ownerId: form.whole('ownerId', 'Исполнитель'),
    ownerWords: form.text('ownerWords'),
    due: form.day('due', 'Срок') ?? refuse('Назовите срок.', 'due'),
  }
}

export async function reportFrom(form: Form, today: CalendarDate): Promise<ReportDraft> {
  return { state: form.oneOf('state', ['in work', 'done'], 'Как выполняется'), on: form.day('on', 'Когда') ?? today, words: form.text('words'), file: await form.file('file') }
}

export async function attachmentFrom(form: Form): Promise<AttachmentDraft> {
  return { title: form.text('title'), link: form.text('link'), file: await form.file('file') }
}
