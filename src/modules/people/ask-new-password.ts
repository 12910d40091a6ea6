import { atomically } from '#platform/context'
import { note } from '#platform/journal'
import { enqueueLetters, senderNow } from '#platform/mail'
import type { Services } from '#platform/request'
import { refuse } from '#platform/refusal'
import { admitAttempt, limits } from './attempts.ts'
import { linkHours } from './entry-link.ts'
import { linkLetter } from './invitation-letter.ts'
import { newLink } from './invite-people.ts'
import { may, permit } from './permissions.ts'
import type { Visitor } from './sign-in.ts'
import { accountsOf } from './store/accounts.ts'
import { memberVisit } from './visit.ts'

const hour = 3_600_000

/**
 * Sends a one-time link for a new password to whoever has this login. The answer is the same for an address that nobody has, and
 * for one that asked too often: nobody learns whose account exists.
 * @throws {Refusal} when no letters go out, or one machine asks too much
 */
export async function askNewPassword(services: Pick<Services, 'database' | 'files' | 'apart' | 'now'>, { login, visitor }: { login: string; visitor: Visitor }): Promise<void> {
  const { database, now: clock } = services
  const { db } = database
  const [now, name] = [clock(), login.toLowerCase()]
  if (!(await senderNow(db))) refuse('Письма сейчас не уходят. Попросите одноразовую ссылку у руководителя объединения.')
  if (!(await admitAttempt(db, `reset-from:${visitor.address}`, limits.newPasswordFromMachine, now))) refuse('Слишком много запросов. Подождите час или попросите ссылку у руководителя объединения.')
  if (!(await admitAttempt(db, `reset:${name}`, limits.newPasswordOfLogin, now))) return
  for (const { association, personId } of await accountsOf(db, name)) {
    const visit = await memberVisit(services, association, personId)
    // Who has no role may do nothing, but is told no more about it than anybody else.
    if (!visit || !may(visit.context, 'change own card')) continue
    await atomically(visit.context, async (context) => {
      permit(context, 'change own card')
      const until = new Date(now.getTime() + linkHours.asked * hour)
      const token = await newLink(context, personId, 'reset', linkHours.asked)
      await enqueueLetters(context, [linkLetter({ person: { ...visit.person, email: name }, token, purpose: 'reset', until, association: visit.association })])
      await note(context, { deed: 'запрошен новый пароль', subject: `/people/${personId}` })
    })
  }
}
