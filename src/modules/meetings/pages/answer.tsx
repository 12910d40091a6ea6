import { EntryForm } from '#ui'
import { prepared, submitted } from '#platform/form'
import { answerInvitation } from '../answer-invitation.ts'
import { answers } from '../answer.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import { answerGuest, answerShown } from './answer-guest.ts'
import { AnswerOf } from './answer-of.tsx'
import type { Route } from './+types/answer'

export async function loader(args: Route.LoaderArgs) {
  const { context, meetingId } = await answerGuest(args, args.params.link)
  return prepared(() => answerShown(context, meetingId))
}

export async function action(args: Route.ActionArgs) {
  const { context, meetingId } = await answerGuest(args, args.params.link)
  return submitted(args.request, async (form) => {
    await answerInvitation(context, meetingId, form.oneOf('answer', answers, 'Ответ'), 'letter')
    return `/answer/${args.params.link}`
  })
}

export default function AnswerPage({ loaderData, actionData }: Route.ComponentProps) {
  const given = loaderData.given.at(-1)?.answer ?? null
  return (
    <AnswerOf shown={loaderData} heading={given === null ? 'Вы придёте на заседание?' : 'Ответ записан'}>
      <EntryForm refused={actionData}>
        {given !== null && <p>Передумали? Нажмите другой ответ.</p>}
        <AnswerButtons given={given} />
      </EntryForm>
    </AnswerOf>
  )
}
