import type { Migration } from 'kysely/migration'
import { ground } from './0001-ground.ts'
import { people } from './0002-people.ts'
import { plan } from './0003-plan.ts'
import { meetings } from './0004-meetings.ts'
import { training } from './0005-training.ts'
import { indicators } from './0006-indicators.ts'
import { reports } from './0007-reports.ts'
import { letters } from './0008-letters.ts'
import { comingIn } from './0009-coming-in.ts'
import { search } from './0010-search.ts'
import { discussion } from './0011-discussion.ts'
import { invitations } from './0012-invitations.ts'
import { news } from './0013-news.ts'
import { yearReviews } from './0014-year-reviews.ts'
import { paperTemplates } from './0015-paper-templates.ts'
import { remindedAt } from './0016-reminded-at.ts'
import { federalList } from './0017-federal-list.ts'
import { textbooks } from './0018-textbooks.ts'
import { classLists } from './0019-class-lists.ts'
import { monitoring } from './0021-monitoring.ts'
import { stockCounts } from './0022-stock-counts.ts'
import { stockLists } from './0023-stock-lists.ts'

/** The one history of the tables, in order. What has once been released is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-ground': ground,
  '0002-people': people,
  '0003-plan': plan,
  '0004-meetings': meetings,
  '0005-training': training,
  '0006-indicators': indicators,
  '0007-reports': reports,
  '0008-letters': letters,
  '0009-coming-in': comingIn,
  '0010-search': search,
  '0011-discussion': discussion,
  '0012-invitations': invitations,
  '0013-news': news,
  '0014-year-reviews': yearReviews,
  '0015-paper-templates': paperTemplates,
  '0016-reminded-at': remindedAt,
  '0017-federal-list': federalList,
  '0018-textbooks': textbooks,
  '0019-class-lists': classLists,
  '0021-monitoring': monitoring,
  '0022-stock-counts': stockCounts,
  '0023-stock-lists': stockLists,
}
