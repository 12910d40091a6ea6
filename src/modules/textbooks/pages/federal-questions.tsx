import { Table } from '#ui'
import type { FederalQuestion } from '../federal-list/entry.ts'

/** Places of the file where a person must look, the first of them. */
export function FederalQuestions({ questions }: { questions: readonly FederalQuestion[] }) {
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">Вопросы к перечню: {questions.length}</h2>
      <Table
        caption={questions.length > most ? `Первые ${most} сомнительных мест` : 'Сомнительные места файла'}
        rows={questions.slice(0, most).map((question, id) => ({ ...question, id }))}
        columns={[
          { title: 'Где', cell: ({ sheet, row, column }) => `лист «${sheet}», строка ${row}${column === null ? '' : `, столбец ${column}`}` },
          { title: 'Вопрос', cell: ({ text }) => text },
          { title: 'В файле', cell: ({ found }) => (found === '' ? 'пусто' : found) },
        ]}
      />
    </section>
  )
}

const most = 200
