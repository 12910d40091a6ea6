import type { Context } from '#platform/context'
import { lateFirst, type Matter, type MatterSource } from './matter.ts'
import { consentsToAnswer, erasuresToDo } from './sources/consents.ts'
import { invitationsToAnswer, meetingsToPrepare } from './sources/meetings.ts'
import { participationsToConfirm, participationsToMend } from './sources/participations.ts'
import { latePlan, ownPlanItems } from './sources/plan-items.ts'
import { overdueTasks, ownTasks } from './sources/tasks.ts'
import { dataToTell, doubtsToDecide } from './sources/textbooks.ts'
import { commentsToAnswer, votesToCast, votesToClose } from './sources/votes-and-comments.ts'
import { yearToReview } from './sources/year-review.ts'

/** All that may wait for a person. A room that comes to have something adds its source here, and nowhere else. */
const sources: readonly MatterSource[] = [
  ownTasks,
  invitationsToAnswer,
  votesToCast,
  meetingsToPrepare,
  participationsToMend,
  participationsToConfirm,
  commentsToAnswer,
  votesToClose,
  ownPlanItems,
  yearToReview,
  dataToTell,
  doubtsToDecide,
  consentsToAnswer,
  erasuresToDo,
  overdueTasks,
  latePlan,
]

/** What waits for the actor today, late first. */
export async function mattersOf(context: Context): Promise<Matter[]> {
  const matters: Matter[] = []
  for (const source of sources) matters.push(...(await source(context)))
  return lateFirst(matters)
}
