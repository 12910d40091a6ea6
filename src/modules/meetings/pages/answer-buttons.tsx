import { Submit } from '#ui'
import { answerButton, answers, type Answer } from '../answer.ts'

/** The answers as buttons of a form; the one that stands is not offered again. */
export const AnswerButtons = ({ given }: { given: Answer | null }) =>
  answers
    .filter((answer) => answer !== given)
    .map((answer) => (
      <span key={answer}>
        <Submit name="answer" value={answer} quiet={given !== null || answer !== 'come'}>
          {answerButton[answer]}
        </Submit>{' '}
      </span>
    ))
