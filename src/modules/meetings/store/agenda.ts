import type { Context } from '#platform/context'
import type { AgendaDraft, AgendaItem, AgendaItemId, Speaker } from '../agenda.ts'
import type { MeetingId } from '../meeting.ts'
import type { MeetingsTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<MeetingsTables>()

/** Questions in order. */
export async function agendaOf(context: Context, meeting: MeetingId): Promise<AgendaItem[]> {
  return (await agendasOf(context, [meeting])).get(meeting) ?? []
}

export async function agendasOf(context: Context, meetings: readonly MeetingId[]): Promise<Map<MeetingId, AgendaItem[]>> {
  if (meetings.length === 0) return new Map()
  const db = tables(context)
  const items = await db.selectFrom('agenda_item').selectAll().where('association_id', '=', context.association).where('meeting_id', 'in', meetings).orderBy('position').orderBy('id').execute()
  if (items.length === 0) return new Map()
  const speakers = await db
    .selectFrom('agenda_speaker')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('item_id', 'in', items.map(({ id }) => id))
    .orderBy('position')
    .execute()
  const speakersOf = Map.groupBy(speakers, ({ item_id }) => item_id)
  const agendas = new Map<MeetingId, AgendaItem[]>()
  for (const { id, meeting_id, question, minutes } of items) {
    const item = { id, question, minutes, speakers: (speakersOf.get(id) ?? []).map(({ person_id, words }): Speaker => (person_id === null ? { words } : { personId: person_id })) }
    agendas.set(meeting_id, [...(agendas.get(meeting_id) ?? []), item])
  }
  return agendas
}

/** Writes the whole agenda in this order: questions with a number are rewritten, others are added, those left out go. */
export async function writeAgenda(context: Context, meeting: MeetingId, items: readonly AgendaDraft[]): Promise<void> {
  const db = tables(context)
  const kept = items.flatMap(({ id }) => (id === null ? [] : [id]))
  await db
    .deleteFrom('agenda_item')
    .where('association_id', '=', context.association)
    .where('meeting_id', '=', meeting)
    .$if(kept.length > 0, (query) => query.where('id', 'not in', kept))
    .execute()
  for (const [position, item] of items.entries()) await replaceSpeakers(context, await writeItem(context, meeting, position, item), item.speakers)
}

async function writeItem(context: Context, meeting: MeetingId, position: number, { id, question, minutes }: AgendaDraft): Promise<AgendaItemId> {
  const db = tables(context)
  if (id === null) {
    const added = await db.insertInto('agenda_item').values({ association_id: context.association, meeting_id: meeting, position, question, minutes }).returning('id').executeTakeFirstOrThrow()
    return added.id
  }
  await db.updateTable('agenda_item').set({ position, question, minutes }).where('association_id', '=', context.association).where('meeting_id', '=', meeting).where('id', '=', id).execute()
  return id
}

async function replaceSpeakers(context: Context, item: AgendaItemId, speakers: readonly Speaker[]): Promise<void> {
  const db = tables(context)
  await db.deleteFrom('agenda_speaker').where('association_id', '=', context.association).where('item_id', '=', item).execute()
  if (speakers.length === 0) return
  await db
    .insertInto('agenda_speaker')
    .values(
      speakers.map((speaker, position) => ({
        association_id: context.association,
        item_id: item,
        position,
        ...('personId' in speaker ? { person_id: speaker.personId, words: '' } : { person_id: null, words: speaker.words }),
      })),
    )
    .execute()
}
