import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { letterById, settleLetter, type LetterId } from '#platform/mail'
import { notFound, refuse } from '#platform/refusal'
import { permit } from './permissions.ts'

/**
 * Lets a letter that was refused, or of which nobody knows whether it went, be sent once more.
 * @param seen version of the letter that the person was looking at
 * @throws {Refusal} when the actor may not, or the letter is on its way or has gone meanwhile
 */
export const sendAgain = (context: Context, id: LetterId, seen: number): Promise<void> => settle(context, id, 'waiting', seen)

/** Counts a letter as sent: it went after all, or was handed over otherwise. See `sendAgain`. */
export const countAsSent = (context: Context, id: LetterId, seen: number): Promise<void> => settle(context, id, 'sent', seen)

function settle(context: Context, id: LetterId, state: 'waiting' | 'sent', seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'keep the outbox')
    const letter = (await letterById(context, id)) ?? notFound('Такого письма нет.')
    if (!(await settleLetter(context, id, state, seen))) refuse('С письмом уже что-то произошло: посмотрите, что теперь.')
    await note(context, { deed: state === 'sent' ? 'письмо сочтено отправленным' : 'письмо отправляется ещё раз', subject: `/letters/${id}`, details: { subject: letter.subject, to: letter.to.name } })
  })
}
