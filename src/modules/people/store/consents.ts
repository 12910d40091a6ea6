import type { Context } from '#platform/context'
import type { Consent, Purpose } from '../consent.ts'
import type { PersonId } from '../person.ts'
import type { PeopleTables } from '../tables.ts'

const tables = ({ db }: Pick<Context, 'db'>) => db.$extendTables<PeopleTables>()

/** Acts of consent of each person, in their order. @param personId only this person's */
export async function consentActs(context: Context, personId?: PersonId): Promise<Map<PersonId, Consent[]>> {
  const rows = await tables(context)
    .selectFrom('consent_act')
    .selectAll()
    .where('association_id', '=', context.association)
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId!))
    .orderBy('id')
    .execute()
  const acts = new Map<PersonId, Consent[]>()
  for (const { person_id, purpose, act, text_version, at } of rows) acts.set(person_id, [...(acts.get(person_id) ?? []), { purpose, act, textVersion: text_version, at }])
  return acts
}

export async function insertConsentAct(context: Context, personId: PersonId, { purpose, act, textVersion }: Omit<Consent, 'at'>): Promise<void> {
  await tables(context)
    .insertInto('consent_act')
    .values({ association_id: context.association, person_id: personId, purpose, act, text_version: textVersion, at: context.now })
    .execute()
}

/** Whether the last act of the person about the purpose gave consent. */
export async function hasConsent(context: Context, personId: PersonId, purpose: Purpose): Promise<boolean> {
  return (await withConsent(context, purpose)).has(personId)
}

/** All people whose last act about the purpose gave consent. */
export async function withConsent(context: Context, purpose: Purpose): Promise<Set<PersonId>> {
  const rows = await tables(context)
    .selectFrom('consent_act')
    .distinctOn('person_id')
    .select(['person_id', 'act'])
    .where('association_id', '=', context.association)
    .where('purpose', '=', purpose)
    .orderBy('person_id')
    .orderBy('id', 'desc')
    .execute()
  return new Set(rows.filter(({ act }) => act === 'given').map(({ person_id }) => person_id))
}
