import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { distribute } from '../src/platform/citus.ts'

/** What members say of a year: who has answered stands apart from what was answered, which bears no name, number or time. */
export const yearReviews: Migration = {
  async up(db) {
    await sql`
      create table year_review_given (
        association_id bigint not null,
        plan_id        bigint not null,
        person_id      bigint not null,
        primary key (association_id, plan_id, person_id)
      )`.execute(db)
    await distribute(db, 'year_review_given')
    await sql`alter table year_review_given add foreign key (association_id, plan_id) references plan (association_id, id) on delete cascade`.execute(db)
    await sql`alter table year_review_given add foreign key (association_id, person_id) references person (association_id, id)`.execute(db)

    await sql`
      create table year_review (
        association_id bigint not null,
        id             uuid not null default gen_random_uuid(),
        plan_id        bigint not null,
        content        integer not null check (content between 1 and 5),
        forms          integer not null check (forms between 1 and 5),
        organisation   integer not null check (organisation between 1 and 5),
        topics         text not null default '',
        wishes         text not null default '',
        primary key (association_id, id)
      )`.execute(db)
    await distribute(db, 'year_review')
    await sql`alter table year_review add foreign key (association_id, plan_id) references plan (association_id, id) on delete cascade`.execute(db)
    await sql`create index year_review_plan on year_review (association_id, plan_id)`.execute(db)
  },
}
