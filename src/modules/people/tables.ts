import type { ColumnType, Generated } from 'kysely'
import type { CalendarDate } from '#platform/calendar'
import type { ConsentAct, Purpose } from './consent.ts'
import type { LinkPurpose } from './entry-link.ts'
import type { Role } from './roles.ts'

export type PeopleTables = {
  association: {
    association_id: Generated<number>
    name: string
    short_name: string
    city: string
    time_zone: string
    beginners_school_name: string | null
  }
  school: {
    association_id: number
    id: Generated<number>
    kind: string
    number: string | null
    name: string
    full_name: string
    sort_key: string
    inn: string | null
    founder: string
    address: string
    latitude: number | null
    longitude: number | null
    phone: string
    email: string
    contact: string
    version: Generated<number>
  }
  school_alias: { association_id: number; school_id: number; alias: string; alias_key: string }
  person: {
    association_id: number
    id: Generated<number>
    surname: string
    given_name: string
    patronymic: string
    post: string
    school_id: number | null
    category: string
    in_profession_since: CalendarDate | null
    email: string | null
    phone: string
    left_on: CalendarDate | null
    version: Generated<number>
  }
  person_role: { association_id: number; person_id: number; role: Role; granted_on: CalendarDate; granted_by: number | null }
  account: { association_id: number; person_id: number; login: string; password_hash: string; created_at: Date }
  entry_link: {
    association_id: number
    token_hash: string
    person_id: number
    expires_at: Date
    used_at: Date | null
    purpose: LinkPurpose
    made_by: number | null
    made_at: Date | null
    replaced_at: ColumnType<Date | null, undefined, Date>
  }
  second_factor: { association_id: number; person_id: number; secret: string; made_at: Date; confirmed_at: Date | null; last_step: number }
  backup_code: { association_id: number; person_id: number; code_hash: string; used_at: Date | null }
  sign_in_step: { association_id: number; token_hash: string; person_id: number; expires_at: Date }
  consent_act: { association_id: number; id: Generated<number>; person_id: number; purpose: Purpose; act: ConsentAct; text_version: string; at: Date }
  erasure_request: { association_id: number; id: Generated<number>; person_id: number; asked_at: Date; settled_at: Date | null; settled_by: number | null }
  first_steps_put_away: { association_id: number; person_id: number | null; at: Date }
  founding_link: { token_hash: string; created_at: Date; used_at: Date | null }
  sign_in_failure: { subject: string; at: Date }
}
