import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { enqueueLetters, siteMark, type LetterId } from '#platform/mail'
import { refuse } from '#platform/refusal'
import { permit } from './permissions.ts'
import { fullName } from './person.ts'
import { personById } from './store/people.ts'

/**
 * Sends a letter to the actor's own address, to see whether mail goes.
 * @throws {Refusal} when the actor may not, or has no e-mail
 */
export function sendTestLetter(context: Context): Promise<LetterId> {
  return atomically(context, async (context) => {
    permit(context, 'keep the outbox')
    const person = context.actor.personId === null ? undefined : await personById(context, context.actor.personId)
    if (!person?.email) refuse('В вашей карточке нет почты. Запишите её, и проверочное письмо придёт туда.')
    const [id] = await enqueueLetters(context, [
      {
        to: { name: fullName(person), address: person.email },
        subject: 'Проверочное письмо Библиокруга',
        text: `Здравствуйте!\n\nЭто письмо вы отправили себе сами со страницы «Письма»: почта Библиокруга работает.\n\n${siteMark}/letters`,
        about: '/letters',
      },
    ])
    await note(context, { deed: 'отправлено проверочное письмо', subject: `/letters/${id}` })
    return id!
  })
}
