import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { allFound, besides, foundGroup, hasWords, spelledLike as like, textFound, textsForSpelling, wordsFirstIn, type FoundGroup, type SearchQuery } from '#platform/search'
import { fileAddress } from '#platform/stored-files'
import { meetingTitle } from '../meeting.ts'
import type { MeetingsTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<MeetingsTables>()

const ofMeeting = ['meeting.number', 'meeting.topic', 'meeting.aim', 'meeting.output', 'meeting.place', 'meeting.form'] as const
const ofMinutes = ['agenda_minutes.heard', 'agenda_minutes.spoke', 'agenda_minutes.decided'] as const
const ofDecision = ['decision.text', 'decision.owner_words'] as const

/** The day last set, as the meeting's card tells it: «15.10.2026». */
const dayOfMeeting = sql<string | null>`(
  select to_char(day, 'DD.MM.YYYY') from meeting_step as step
  where step.association_id = meeting.association_id and step.meeting_id = meeting.id and day is not null order by step.id desc limit 1)`

const dayInFigures = (day: string): string => day.split('-').toReversed().join('.')

/** Meetings by topic, aim, place and what remains of them. */
export async function meetingsFound(context: Context, { words, most }: SearchQuery): Promise<FoundGroup> {
  const rows = await tables(context)
    .selectFrom('meeting')
    .select(['id', 'number', 'topic', 'year_from', textFound(['aim', 'output', 'place', 'form']).as('text'), dayOfMeeting.as('day'), allFound.as('total')])
    .where('association_id', '=', context.association)
    .where(hasWords(ofMeeting, besides(words, 'заседание')))
    .orderBy(wordsFirstIn(['meeting.topic'], words))
    .orderBy('year_from', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return foundGroup('meeting', rows, (row) => ({ title: meetingTitle(row), text: row.text, note: row.day ?? `${row.year_from}/${row.year_from + 1}`, address: `/meetings/${row.id}` }))
}

/** Questions of agendas. */
export async function questionsFound(context: Context, { words, most }: SearchQuery): Promise<FoundGroup> {
  const rows = await tables(context)
    .selectFrom('agenda_item')
    .innerJoin('meeting', (on) => on.onRef('meeting.association_id', '=', 'agenda_item.association_id').onRef('meeting.id', '=', 'agenda_item.meeting_id'))
    .select(['meeting_id', 'question', 'number', 'topic', dayOfMeeting.as('day'), allFound.as('total')])
    .where('agenda_item.association_id', '=', context.association)
    .where(hasWords(['agenda_item.question'], words))
    .orderBy('agenda_item.id', 'desc')
    .limit(most)
    .execute()
  return foundGroup('question', rows, (row) => ({ title: row.question, text: '', note: [meetingTitle(row), row.day].filter(Boolean).join(', '), address: `/meetings/${row.meeting_id}` }))
}

/** What was heard, said and decided about questions. */
export async function minutesFound(context: Context, { words, most }: SearchQuery): Promise<FoundGroup> {
  const rows = await tables(context)
    .selectFrom('agenda_minutes')
    .innerJoin('agenda_item', (on) => on.onRef('agenda_item.association_id', '=', 'agenda_minutes.association_id').onRef('agenda_item.id', '=', 'agenda_minutes.item_id'))
    .innerJoin('meeting', (on) => on.onRef('meeting.association_id', '=', 'agenda_item.association_id').onRef('meeting.id', '=', 'agenda_item.meeting_id'))
    .select(['meeting_id', 'question', 'number', 'topic', textFound(ofMinutes).as('text'), dayOfMeeting.as('day'), allFound.as('total')])
    .where('agenda_minutes.association_id', '=', context.association)
    .where(hasWords(ofMinutes, besides(words, 'протокол')))
    .orderBy('agenda_minutes.item_id', 'desc')
    .limit(most)
    .execute()
  return foundGroup('minutes', rows, (row) => ({ title: row.question, text: row.text, note: [meetingTitle(row), row.day].filter(Boolean).join(', '), address: `/meetings/${row.meeting_id}/protocol` }))
}

/** What was brought to meetings and what remained of them, under its own name. */
export async function attachmentsFound(context: Context, { words, most }: SearchQuery): Promise<FoundGroup> {
  const rows = await tables(context)
    .selectFrom('meeting_attachment')
    .innerJoin('meeting', (on) => on.onRef('meeting.association_id', '=', 'meeting_attachment.association_id').onRef('meeting.id', '=', 'meeting_attachment.meeting_id'))
    .select(['title', 'file_id', 'meeting_id', 'number', 'topic', allFound.as('total')])
    .where('meeting_attachment.association_id', '=', context.association)
    .where(hasWords(['meeting_attachment.title'], words))
    .orderBy('meeting_attachment.id', 'desc')
    .limit(most)
    .execute()
  return foundGroup('file', rows, (row) => ({ title: row.title, text: '', note: meetingTitle(row), address: row.file_id === null ? `/meetings/${row.meeting_id}` : fileAddress(row.file_id) }))
}

/** Decisions by their words and by those who were charged in words. */
export async function decisionsFound(context: Context, { words, most }: SearchQuery): Promise<FoundGroup> {
  const rows = await tables(context)
    .selectFrom('decision')
    .select(['id', 'text', 'owner_words', 'due', 'given_on', allFound.as('total')])
    .where('association_id', '=', context.association)
    .where(hasWords(ofDecision, besides(words, 'решение', 'поручение')))
    .orderBy('given_on', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return foundGroup('decision', rows, ({ id, text, owner_words, due, given_on }) => ({
    title: text,
    text: owner_words,
    note: `поручено ${dayInFigures(given_on)}, срок ${dayInFigures(due)}`,
    address: `/decisions/${id}`,
  }))
}

/** Topics, questions and decisions with a word spelt like this one. Within `readyToSearch`. */
export async function spelledLike(context: Context, word: string): Promise<string[]> {
  const topics = await tables(context).selectFrom('meeting').select('topic as text').where('association_id', '=', context.association).where(like(['topic'], word)).limit(textsForSpelling).execute()
  const questions = await tables(context).selectFrom('agenda_item').select('question as text').where('association_id', '=', context.association).where(like(['question'], word)).limit(textsForSpelling).execute()
  const given = await tables(context).selectFrom('decision').select('text').where('association_id', '=', context.association).where(like(['text'], word)).limit(textsForSpelling).execute()
  return [...topics, ...questions, ...given].map(({ text }) => text)
}
