import type { Standing } from '../import/standing.ts'

const stateWord = { open: 'открыт', answered: 'отвечен', settled: 'снят' } as const

/** How far the answers are: each question a step that can be gone to; for many, only the count. */
export function QuestionSteps({ standing: { id, questions, open }, current }: { standing: Standing; current: number }) {
  return (
    <nav className="steps" aria-label="Вопросы">
      {questions.length <= 40 && (
        <ol>
          {questions.map(({ number, state }) => (
            <li key={number}>
              <a href={`/plans/imports/${id}/questions/${number}`} className={state} aria-current={number === current ? 'step' : undefined} aria-label={`Вопрос ${number}, ${stateWord[state]}`}>
                {number}
              </a>
            </li>
          ))}
        </ol>
      )}
      <a href={`/plans/imports/${id}/questions`}>{`Все вопросы, открыто ${open}`}</a>
    </nav>
  )
}
