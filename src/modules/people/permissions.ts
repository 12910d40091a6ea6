import type { Context } from '#platform/context'
import { NotPermitted } from '#platform/refusal'
import type { Role } from './roles.ts'

const everyone = ['head', 'secretary', 'librarian', 'mentor', 'methodist', 'education officer', 'administrator'] as const
const leading = ['head', 'methodist'] as const
const office = ['head', 'secretary'] as const

/**
 * The whole policy: which roles may do each deed. What the deed adds to it (a decision's owner, one's own
 * participation) stands in the deed, beside the rule.
 */
export const policy = {
  'see the association': everyone,
  'see contacts': ['head', 'secretary', 'methodist', 'administrator'],
  'see the journal': ['head', 'methodist', 'administrator'],
  'keep the outbox': ['head', 'secretary', 'administrator'],
  'see proofs': ['head', 'secretary', 'methodist'],
  'change the association': ['head', 'administrator'],
  'name the beginners’ school': ['head', 'methodist', 'administrator'],
  'change schools': ['head', 'secretary', 'methodist', 'administrator'],
  'change people': ['head', 'secretary', 'administrator'],
  'grant roles': ['head', 'administrator'],
  'invite people': ['head', 'secretary', 'administrator'],
  'see consents': ['head', 'secretary', 'administrator'],
  'erase people': ['head', 'administrator'],
  'take off a second factor': ['head', 'administrator'],
  'bring in lists': ['head', 'secretary', 'administrator'],
  'keep the data': ['administrator'],
  'keep paper templates': ['head', 'secretary', 'administrator'],
  'change own card': everyone,

  'import a plan': leading,
  'change a plan': leading,
  'discuss a plan': office,
  'agree a plan': ['head', 'methodist', 'education officer'],
  'approve a plan': ['head', 'methodist', 'education officer'],
  'correct a plan': leading,
  'comment on a plan': everyone,
  'settle comments on a plan': leading,
  'mark a plan item': ['head', 'secretary', 'methodist'],

  'load a federal list': ['head', 'methodist', 'administrator'],
  'choose a federal list': leading,

  'plan a meeting': ['head', 'secretary', 'methodist'],
  'answer an invitation': everyone,
  'record attendance': office,
  'mark own attendance': everyone,
  'write news': everyone,
  'comment on news': everyone,
  'keep order in news': ['head'],
  'write minutes': office,
  'sign minutes': ['head'],
  'remark on minutes': everyone,
  'give a task': office,
  'report on a task': everyone,
  'record a deliverable': office,
  'open a vote by letter': ['head', 'secretary', 'methodist'],
  'vote by letter': ['head', 'secretary', 'librarian', 'mentor'],
  'close a vote by letter': office,

  'announce an event': ['head', 'secretary', 'methodist'],
  'record own participation': everyone,
  'record participation of others': ['head', 'secretary', 'methodist'],
  'confirm participation': ['head', 'methodist'],

  'keep class sizes': ['head', 'methodist', 'librarian', 'mentor', 'administrator'],
  'keep textbooks': ['head', 'methodist', 'librarian', 'mentor', 'administrator'],
  'keep textbooks of every school': ['head', 'methodist', 'administrator'],
  'bring in stock lists': ['head', 'methodist', 'librarian', 'mentor', 'administrator'],
  'decide doubts about textbooks': leading,
  'describe textbooks': leading,
  'decide substitution': leading,
  'choose textbooks': ['head', 'methodist', 'librarian', 'mentor'],
  'set textbook rules': leading,
  'remind schools of textbooks': leading,

  'choose a count rule': leading,
  'record for an indicator': ['head', 'secretary', 'methodist'],
  'review a year': ['head', 'secretary', 'librarian', 'mentor'],
  'make a report': leading,
  'close a year': leading,
  'draft the next plan': leading,
} as const satisfies Record<string, readonly Role[]>

export type Deed = keyof typeof policy

/** Whether the actor's roles allow `deed`; pages ask it to offer only what can be done. */
export function may({ actor }: Pick<Context, 'actor'>, deed: Deed): boolean {
  const allowed: readonly string[] = policy[deed]
  return actor.roles.some((role) => allowed.includes(role))
}

/** @throws {NotPermitted} when none of the actor's roles allows `deed` */
export function permit(context: Pick<Context, 'actor'>, deed: Deed): void {
  if (!may(context, deed)) throw new NotPermitted('Недостаточно прав: это делает другой человек объединения.')
}
