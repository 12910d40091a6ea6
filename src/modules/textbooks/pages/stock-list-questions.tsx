import { ChoiceField } from '#ui'
import { counted } from '#platform/russian'

interface QuestionsShown {
  readonly questions: readonly { readonly key: string; readonly spelling: string; readonly rows: number; readonly first: string }[]
  readonly twice: readonly { readonly key: string; readonly words: string; readonly place: string; readonly copies: number | string }[]
  readonly choices: readonly (readonly [number, string])[]
}

/** What the person who brings a list in has to say: of which school rows are, and whether a row that stands twice is a repetition. */
export function StockListQuestions({ questions, twice, choices }: QuestionsShown) {
  return (
    <>
      {questions.length > 0 && (
        <section aria-labelledby="schools">
          <h2 id="schools">Какая это школа?</h2>
          {questions.map(({ key, spelling, rows, first }) => (
            <ChoiceField
              key={key}
              name={`choice-${key}`}
              label={spelling === '' ? 'Школа не названа' : `«${spelling}»`}
              hint={`${counted(rows, 'строка', 'строки', 'строк')}, первая: ${first}`}
              choices={[...choices, ['leave', 'не вносить эти строки']]}
              empty="Выберите"
            />
          ))}
        </section>
      )}
      {twice.length > 0 && (
        <section aria-labelledby="twice">
          <h2 id="twice">Стоят в таблице дважды</h2>
          {twice.map(({ key, words, place, copies }) => (
            <ChoiceField key={key} name={`choice-${key}`} label={`${words}: ${copies} экз.`} hint={place} choices={[['leave', 'это повтор, не вносить'], ['add', 'это другие экземпляры, прибавить']]} empty="Выберите" />
          ))}
        </section>
      )}
    </>
  )
}
