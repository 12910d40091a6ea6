import { Table } from '#ui'
import { numberInFigures } from '#platform/russian'

interface SchoolShown {
  readonly name: string
  readonly changes: readonly { readonly id: number; readonly book: string; readonly edition: string; readonly from: number | null; readonly to: number; readonly gone: boolean; readonly address: string }[]
  readonly changed: number
  readonly waiting: readonly { readonly id: number; readonly words: string; readonly place: string; readonly copies: number | string; readonly why: string; readonly address: string }[]
  readonly wrong: readonly string[]
}

/** Of one school of a list: what would change, and which rows wait. */
export function StockListSchool({ name, changes, changed, waiting, wrong }: SchoolShown) {
  return (
    <section aria-labelledby="school">
      <h2 id="school">{name}</h2>
      {changes.length > 0 && (
        <Table
          caption={changed > changes.length ? `Изменится, первые ${changes.length} из ${numberInFigures(changed)}` : `Изменится: ${changed}`}
          rows={changes}
          columns={[
            { title: 'Учебник', cell: ({ book, address, from }) => (from === null ? book : <a href={address}>{book}</a>) },
            { title: 'Издание', cell: ({ edition }) => edition },
            { title: 'Было', number: true, cell: ({ from }) => (from === null ? 'не было' : numberInFigures(from)) },
            { title: 'Станет', number: true, cell: ({ to }) => numberInFigures(to) },
            { title: 'Почему', cell: ({ gone }) => gone && 'нет в списке' },
          ]}
        />
      )}
      {waiting.length > 0 && (
        <div id="waiting">
          <Table
            caption={`Ждут решения: ${waiting.length}`}
            rows={waiting}
            columns={[
              { title: 'В списке', cell: ({ words, address }) => <a href={address}>{words}</a> },
              { title: 'Где', cell: ({ place }) => place },
              { title: 'Экземпляров', number: true, cell: ({ copies }) => copies },
              { title: 'Почему ждёт', cell: ({ why }) => why },
            ]}
          />
        </div>
      )}
      {wrong.length > 0 && (
        <>
          <h3>Не войдёт: числа невозможны</h3>
          <ul>
            {wrong.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
