import { EntryForm, Submit } from '#ui'
import { prepared } from '#platform/form'
import { notFound } from '#platform/refusal'
import { answerButton } from '../answer.ts'
import { answerGuest, answerNamed, answerShown } from './answer-guest.ts'
import { AnswerOf } from './answer-of.tsx'
import type { Route } from './+types/answer-at-once'

/** Where a link of the letter leads. Opening it writes nothing: programs that check mail open all links. */
export async function loader(args: Route.LoaderArgs) {
  const { context, meetingId } = await answerGuest(args, args.params.link)
  return prepared(async () => ({ shown: await answerShown(context, meetingId), answer: answerNamed(args.params.answer) ?? notFound('Такого ответа нет.'), link: args.params.link }))
}

export default function AnswerAtOncePage({ loaderData: { shown, answer, link } }: Route.ComponentProps) {
  return (
    <AnswerOf shown={shown} heading="Ваш ответ">
      <EntryForm action={`/answer/${link}`} atOnce>
        <Submit name="answer" value={answer}>
          {answerButton[answer]}
        </Submit>
      </EntryForm>
    </AnswerOf>
  )
}
