import { Choices, Empty, EntryForm, Page, Submit, Table } from '#ui'
import { done, may, permit, shown } from '#modules/people'
import { refuse } from '#platform/refusal'
import { counted, numberInFigures } from '#platform/russian'
import { decideMeaning, takeBackMeaning } from '../decide-meaning.ts'
import { doubtsWaiting, newBooksWaiting } from '../doubts-waiting.ts'
import { editionInWords, workInWords } from '../book-words.ts'
import { KnownBooks } from '../stock-lists/known-books.ts'
import { rowSaid } from '../stock-lists/row-said.ts'
import { catalogue } from '../store/catalogue.ts'
import { decidedMeanings } from '../store/meanings.ts'
import { compareSubjects, subjectName } from '../subjects.ts'
import { CandidateForm, partChosen } from './candidate-form.tsx'
import { candidatesShown, placeOfRow, rowInWords } from './row-words.ts'
import type { Route } from './+types/doubts'

/** Doubts of one page. */
const most = 30

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'bring in stock lists')
    const books = new KnownBooks(await catalogue(context))
    const all = (await doubtsWaiting(context, books)).map((doubt) => ({ ...doubt, subject: rowSaid(doubt.said).subject ?? '' }))
    const asked = new URL(args.request.url).searchParams.get('subject')
    const counts = Map.groupBy(all, ({ subject }) => subject)
    const chosen = asked !== null && counts.has(asked) ? asked : null
    const own = chosen === null ? all : counts.get(chosen)!
    const mayDecide = may(context, 'decide doubts about textbooks')
    return {
      mayDecide,
      count: own.length,
      fresh: mayDecide ? (await newBooksWaiting(context)).length : 0,
      subjects: [...counts].toSorted(([one], [other]) => compareSubjects(one, other)).map(([code, { length }]) => ({ title: code === '' ? 'предмет не понят' : subjectName(code), count: length, to: code === chosen ? null : `/textbooks/doubts?subject=${code}` })),
      all: { title: 'все', count: all.length, to: chosen === null ? null : '/textbooks/doubts' },
      doubts: own.slice(0, most).map(({ key, said, schools, copies, meant }) => ({
        key,
        words: rowInWords(said),
        place: placeOfRow(said),
        schools,
        copies,
        fresh: meant.kind === 'new' ? (meant.work === null ? 'такой учебник в городе ещё не описан' : 'учебник описан, а издания этого издательства нет') : null,
        candidates: meant.kind === 'doubt' ? candidatesShown(said, meant.candidates, books) : [],
      })),
      decided: (await decidedMeanings(context)).map(({ key, said, editionId, by }) => {
        const known = editionId === null ? undefined : books.edition(editionId)
        return { id: key, words: rowInWords(said), meaning: known ? `${workInWords(known.of.work)} (${editionInWords(known.edition)})` : 'не учебник', work: known ? `/textbooks/works/${known.of.work.id}` : null, by }
      }),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const deed = form.oneOf('deed', ['this', 'none', 'back'], 'Действие')
    const key = form.text('key') || refuse('Выберите строку.')
    if (deed === 'back') await takeBackMeaning(context, key)
    else await decideMeaning(context, key, { editionId: deed === 'none' ? null : (form.whole('edition', 'Издание') ?? refuse('Выберите издание.')), partNumber: partChosen(form) })
    const subject = new URL(args.request.url).searchParams.get('subject')
    return `/textbooks/doubts${subject === null ? '' : `?${new URLSearchParams({ subject })}`}`
  })

export default function DoubtsPage({ loaderData: { doubts, count, fresh, subjects, all, decided, mayDecide }, actionData }: Route.ComponentProps) {
  return (
    <Page
      title="Какой это учебник?"
      trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Списки из Excel', to: '/textbooks/lists' }]}
      actions={fresh > 0 && <a className="button" href="/textbooks/doubts/new">Описать все новые: {numberInFigures(fresh)}</a>}
    >
      {count === 0 ? (
        <Empty>
          <p>Здесь будут написания из списков школ, о которых программа не уверена, какой это учебник. О каждом решают один раз: решение действует для всех школ и всех следующих списков.</p>
          <p>
            Сейчас решать нечего. <a href="/textbooks/lists/new">Загрузить список</a>
          </p>
        </Empty>
      ) : (
        <>
          <p>О каждом написании решают один раз для всех школ. После решения школа нажимает в своём списке «Внести остальное».{!mayDecide && ' Решает руководитель или методист.'}</p>
          {actionData && (
            <div className="refused" role="alert">
              <p>{actionData.reason}</p>
            </div>
          )}
          <Choices title="Предмет" choices={[all, ...subjects]} />
          {doubts.map(({ key, words, place, schools, copies, fresh, candidates }) => (
            <section key={key} aria-labelledby={key}>
              <h2 id={key}>{words}</h2>
              <p>
                {counted(schools, 'школа', 'школы', 'школ')}, {numberInFigures(copies)} экз.; впервые: {place}. {fresh && <strong>{fresh}</strong>}
              </p>
              {candidates.map((candidate) => (
                <CandidateForm key={candidate.id} of={key} {...candidate} mayDecide={mayDecide} />
              ))}
              {mayDecide && (
                <EntryForm>
                  <input type="hidden" name="key" value={key} />
                  <a className="button quiet" href={`/textbooks/doubts/${key}`} aria-label={`Новый или другой: ${words}`}>Новый или другой</a>{' '}
                  <Submit name="deed" value="none" quiet>Не учебник</Submit>
                </EntryForm>
              )}
            </section>
          ))}
          {count > doubts.length && <p>Показаны первые {doubts.length} из {numberInFigures(count)}: остальные появятся, когда о них будет решено.</p>}
        </>
      )}
      {decided.length > 0 && (
        <details>
          <summary>Решённое: {decided.length}</summary>
          <EntryForm>
            <input type="hidden" name="deed" value="back" />
            <Table
              caption="Последние решения"
              rows={decided}
              columns={[
                { title: 'В списках', cell: ({ words }) => words },
                { title: 'Что это', cell: ({ meaning, work }) => (work ? <a href={work}>{meaning}</a> : meaning) },
                { title: 'Кто решил', cell: ({ by }) => by },
                {
                  title: 'Вернуть',
                  pressed: true,
                  cell: ({ id, words }) =>
                    mayDecide && (
                      <button type="submit" name="key" value={id} className="quiet" aria-label={`Вернуть в очередь: ${words}`}>
                        Вернуть
                      </button>
                    ),
                },
              ]}
            />
          </EntryForm>
        </details>
      )}
    </Page>
  )
}
