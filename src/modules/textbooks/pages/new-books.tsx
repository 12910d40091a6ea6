import { Empty, EntryForm, Page, Submit, Table } from '#ui'
import { done, permit, shown } from '#modules/people'
import { numberInFigures } from '#platform/russian'
import { describeAllNew } from '../decide-meaning.ts'
import { newBooksWaiting } from '../doubts-waiting.ts'
import { subjectName } from '../subjects.ts'
import { gradesInWords, levelName } from '../textbook.ts'
import { rowInWords } from './row-words.ts'
import type { Route } from './+types/new-books'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'decide doubts about textbooks')
    return {
      books: (await newBooksWaiting(context)).map(({ work, edition, volumes, of, spellings }, id) => ({
        id,
        title: [work.authors.replace(/[.,;\s]+$/, ''), work.title].filter(Boolean).join('. '),
        marks: [subjectName(work.subject), `${gradesInWords(work.grades)} класс`, ...(work.level === 'advanced' ? [levelName.advanced] : [])].join(', '),
        publisher: edition.publisher,
        fresh: of === null ? '' : 'издание',
        volumes,
        copies: spellings.reduce((sum, { copies }) => sum + copies, 0),
        spellings: spellings.map(({ key, said }) => ({ key, words: rowInWords(said) })),
      })),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    await describeAllNew(context, form.whole('shown', 'Показано') ?? 0)
    return '/textbooks/doubts'
  })

export default function NewBooksPage({ loaderData: { books }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Новые учебники" trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Списки из Excel', to: '/textbooks/lists' }, { title: 'Какой это учебник?', to: '/textbooks/doubts' }]}>
      {books.length === 0 ? (
        <Empty>
          <p>Здесь будут учебники из списков школ, которых в городе ещё никто не описал и о которых сказано всё: авторы, название, предмет, класс, издательство.</p>
          <p>
            Остальное — в <a href="/textbooks/doubts">очереди сомнений</a>.
          </p>
        </Empty>
      ) : (
        <EntryForm refused={actionData}>
          <p>Эти учебники ни на что описанное не похожи, и о них сказано всё: авторы, название, предмет, класс, издательство. Похожие друг на друга сюда не входят: о них спросят в очереди.</p>
          <Table
            caption={`Будет описано: ${books.length}`}
            rows={books}
            columns={[
              { title: 'Учебник', cell: ({ title }) => title },
              { title: 'Предмет и класс', cell: ({ marks }) => marks },
              { title: 'Издательство', cell: ({ publisher, fresh }) => [publisher, fresh && 'новое издание'].filter(Boolean).join(', ') },
              { title: 'Частей', number: true, cell: ({ volumes }) => volumes },
              { title: 'Экземпляров', number: true, cell: ({ copies }) => numberInFigures(copies), foot: numberInFigures(books.reduce((sum, { copies }) => sum + copies, 0)) },
              {
                title: 'Написания',
                cell: ({ spellings }) => (
                  <ul>
                    {spellings.map(({ key, words }) => (
                      <li key={key}>
                        <a href={`/textbooks/doubts/${key}`}>{words}</a>
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
          <input type="hidden" name="shown" value={books.length} />
          <Submit>Описать все</Submit>
        </EntryForm>
      )}
    </Page>
  )
}
