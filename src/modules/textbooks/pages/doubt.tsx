import { ChoiceField, EntryForm, Page, Submit } from '#ui'
import { done, may, permit, shown } from '#modules/people'
import { notFound, refuse } from '#platform/refusal'
import { editionInWords, workInWords } from '../book-words.ts'
import { decideMeaning, describeMeant } from '../decide-meaning.ts'
import { editionFrom, workFrom } from '../forms.ts'
import { bookMeant } from '../stock-lists/book-meant.ts'
import { KnownBooks } from '../stock-lists/known-books.ts'
import { proposedBook } from '../stock-lists/new-books.ts'
import { rowSaid } from '../stock-lists/row-said.ts'
import { catalogue } from '../store/catalogue.ts'
import { rowWaiting } from '../store/meanings.ts'
import { gradesInWords } from '../textbook.ts'
import { CandidateForm, partChosen } from './candidate-form.tsx'
import { candidatesShown, placeOfRow, rowInWords } from './row-words.ts'
import { EditionFields, WorkFields } from './work-fields.tsx'
import type { Route } from './+types/doubt'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'bring in stock lists')
    const said = (await rowWaiting(context, args.params.rowKey)) ?? notFound('Таких строк больше нет: о них уже решено, или список убран.')
    const books = new KnownBooks(await catalogue(context))
    const [meant, proposed] = [bookMeant(rowSaid(said), books), proposedBook(said)]
    const { subject } = rowSaid(said)
    const near = new Set(meant.kind === 'new' ? [meant.work] : meant.kind === 'doubt' ? meant.candidates.map(({ edition }) => books.edition(edition)!.of.work.id) : [])
    const works = books.works(subject).filter(({ work }) => near.has(work.id))
    return {
      key: args.params.rowKey,
      words: rowInWords(said),
      place: placeOfRow(said),
      mayDecide: may(context, 'decide doubts about textbooks'),
      candidates: meant.kind === 'doubt' ? candidatesShown(said, meant.candidates, books) : [],
      others: books
        .works(subject)
        .filter(({ work }) => said.grades.length === 0 || work.grades.some((grade) => said.grades.includes(grade)))
        .flatMap(({ work, editions }) => editions.map(({ edition }) => [edition.id, `${workInWords(work)}, ${gradesInWords(work.grades)} класс (${editionInWords(edition)})`] as const)),
      works: works.map(({ work }) => [work.id, `новое издание: ${workInWords(work)}, ${gradesInWords(work.grades)} класс`] as const),
      grades: proposed.work.grades,
      values: { ...proposed.work, ...proposed.edition, volumes: proposed.volumes, grades: null, of: meant.kind === 'new' ? meant.work : null },
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const key = args.params.rowKey
    const deed = form.oneOf('deed', ['this', 'none', 'describe'], 'Действие')
    if (deed === 'describe') await describeMeant(context, key, { work: workFrom(form), edition: editionFrom(form), volumes: form.whole('volumes', 'Частей') ?? 1 }, form.whole('of', 'Что это'))
    else await decideMeaning(context, key, { editionId: deed === 'none' ? null : (form.whole('edition', 'Издание') ?? refuse('Выберите издание.', 'edition')), partNumber: partChosen(form) })
    return '/textbooks/doubts'
  })

export default function DoubtPage({ loaderData: { key, words, place, candidates, others, mayDecide, works, grades, values }, actionData }: Route.ComponentProps) {
  const describing = actionData?.typed['deed'] === 'describe'
  return (
    <Page title={words} trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Списки из Excel', to: '/textbooks/lists' }, { title: 'Какой это учебник?', to: '/textbooks/doubts' }]}>
      <p>Впервые: {place}.{!mayDecide && ' Какой это учебник, решает руководитель или методист.'}</p>
      {candidates.length > 0 && <h2>Похоже на</h2>}
      {candidates.map((candidate) => (
        <CandidateForm key={candidate.id} of={key} {...candidate} mayDecide={mayDecide} />
      ))}
      {mayDecide && (
        <>
          {others.length > 0 && (
            <>
              <h2>Это другой из описанных</h2>
              <EntryForm refused={describing ? undefined : actionData}>
                <ChoiceField name="edition" label="Издание" choices={others} empty="Выберите" />
                <Submit name="deed" value="this">Это он</Submit>
              </EntryForm>
            </>
          )}
          <h2>Новый учебник или издание</h2>
          <EntryForm refused={describing ? actionData : undefined} values={values}>
            <input type="hidden" name="deed" value="describe" />
            {works.length > 0 && <ChoiceField name="of" label="Что это" hint="Для нового издания нужны только сведения об издании, ниже." choices={works} empty="новый учебник" />}
            <WorkFields chosen={grades} />
            <h3>Издание</h3>
            <EditionFields withVolumes />
            <Submit>Описать учебник</Submit>
          </EntryForm>
          <h2>Не учебник</h2>
          <EntryForm>
            <Submit name="deed" value="none" quiet>Не учебник, не вносить</Submit>
          </EntryForm>
        </>
      )}
    </Page>
  )
}
