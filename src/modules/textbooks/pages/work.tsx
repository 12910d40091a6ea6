import { Card, ChoiceField, dayShort, EntryForm, Page, Submit, Table, TextField } from '#ui'
import { done, may, schools, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound, refuse } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { editionInWords, workInWords } from '../book-words.ts'
import { bookshelf, type Bookshelf } from '../city-provision.ts'
import { addPart, decideSubstitution } from '../describe-textbook.ts'
import { standingInWords, yearToDecide } from '../federal-list/standing.ts'
import { programmeName } from '../programmes.ts'
import { decidedOf } from '../store/catalogue.ts'
import { holdingsBySchool } from '../store/stock.ts'
import { markInWords, markStateTextbook } from '../monitoring/mark-state-textbook.ts'
import { stateStandingName, stateStandings } from '../monitoring/state-textbook.ts'
import { stateTextbooks } from '../store/monitoring.ts'
import { relationName, relations } from '../substitution.ts'
import { subjectName } from '../subjects.ts'
import { gradesInWords, levelName, partName, workKindName, type EditionId } from '../textbook.ts'
import type { Route } from './+types/work'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearToDecide(context.today)
    const { catalogue, listed } = await bookshelf(context, year.from)
    const work = catalogue.works.find(({ id }) => id === idOf(args.params.workId)) ?? notFound('Такого учебника нет.')
    const workOf = new Map(catalogue.works.map((one) => [one.id, one]))
    const editions = catalogue.editions.filter(({ workId }) => workId === work.id)
    const parts = catalogue.parts.filter(({ editionId }) => editions.some(({ id }) => id === editionId))
    const names = new Map((await schools(context)).map(({ id, name }) => [id, name]))
    const held = [...(await holdingsBySchool(context))].flatMap(([schoolId, holdings]) => holdings.filter(({ partId, copies }) => copies !== 0 && parts.some(({ id }) => id === partId)).map((holding) => ({ schoolId, ...holding })))
    const words = (id: number) => {
      const edition = catalogue.editions.find((one) => one.id === id)!
      return edition.workId === work.id ? editionInWords(edition) : `${workInWords(workOf.get(edition.workId)!)} — ${editionInWords(edition)}`
    }
    // Which other editions a class of these grades could learn by.
    const rivals = catalogue.editions.filter((edition) => {
      const other = workOf.get(edition.workId)!
      return other.subject === work.subject && other.programme === work.programme && other.grades.some((grade) => work.grades.includes(grade))
    })
    return {
      work,
      book: workInWords(work),
      mayDescribe: may(context, 'describe textbooks'),
      state: (await stateTextbooks(context)).get(work.id) ?? null,
      mayDecide: may(context, 'decide substitution'),
      editions: editions.map((edition) => ({
        id: edition.id,
        words: editionInWords(edition),
        isbn: edition.isbn,
        federal: federalWords(listed, edition.id),
        parts: parts.filter(({ editionId }) => editionId === edition.id).map(({ id, number }) => ({ id, name: partName(number), copies: held.filter(({ partId }) => partId === id).reduce((sum, { copies }) => sum + copies, 0) })),
      })),
      decided: (await decidedOf(context, editions.map(({ id }) => id))).map((decision, id) => ({ ...decision, id, one: words(decision.editionId), other: words(decision.otherId) })),
      own: editions.map(({ id }) => [String(id), words(id)] as const),
      rivals: rivals.map(({ id }) => [String(id), words(id)] as const),
      schools: [...Map.groupBy(held, ({ schoolId }) => schoolId)]
        .map(([id, holdings]) => ({ id, name: names.get(id) ?? '', holdings: holdings.map(({ partId, copies }) => ({ partId, copies, name: partName(parts.find((part) => part.id === partId)!.number) })) }))
        .toSorted((one, other) => one.name.localeCompare(other.name, 'ru', { numeric: true })),
    }
  })

function federalWords(listed: Bookshelf['listed'], id: EditionId): { words: string; title: string | null } | null {
  if (listed === null) return null
  const found = listed.get(id)
  return found ? { words: standingInWords(found.standing), title: found.entry.title } : { words: 'в перечне не найдено', title: null }
}

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const edition = (name: string, label: string) => form.whole(name, label) ?? refuse(`Выберите «${label}».`, name)
    const standing = (name: string) => stateStandings.find((one) => one === form.text(name)) ?? null
    if (form.text('deed') === 'state') await markStateTextbook(context, idOf(args.params.workId), standing('state'), standing('seen'))
    else if (form.text('deed') === 'part') await addPart(context, edition('editionId', 'Издание'), edition('number', 'Номер части'))
    else await decideSubstitution(context, edition('one', 'Издание'), edition('other', 'Другое издание'), form.oneOf('relation', relations, 'Замена'), form.text('reason'))
    return `/textbooks/works/${idOf(args.params.workId)}`
  })

export default function WorkPage({ loaderData: { work, book, state, mayDescribe, mayDecide, editions, decided, own, rivals, schools }, actionData }: Route.ComponentProps) {
  return (
    <Page
      title={book}
      trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Учебники города', to: '/textbooks/works' }]}
      actions={
        mayDescribe && (
          <>
            <a className="button" href={`/textbooks/works/${work.id}/change`}>Изменить</a>
            <a className="button quiet" href={`/textbooks/works/${work.id}/editions/new`}>Ещё одно издание</a>
          </>
        )
      }
    >
      <Card
        lines={[
          ['Предмет', subjectName(work.subject)],
          ['Класс', gradesInWords(work.grades)],
          ['Уровень', levelName[work.level]],
          ['Программа', programmeName(work.programme)],
          ['Вид', workKindName[work.kind]],
          ['Единый государственный', state !== null && markInWords(state)],
        ]}
      />
      <h2>Издания</h2>
      <Table
        caption={`Изданий: ${editions.length}`}
        rows={editions}
        columns={[
          { title: 'Издание', cell: ({ id, words }) => (mayDescribe ? <a href={`/textbooks/works/${work.id}/editions/${id}`}>{words}</a> : words) },
          { title: 'ISBN', cell: ({ isbn }) => isbn },
          ...(editions.some(({ federal }) => federal !== null) ? [{ title: 'Федеральный перечень', cell: ({ federal }: (typeof editions)[number]) => federal && <>{federal.words}{federal.title && <small className="lines">{federal.title}</small>}</> }] : []),
          { title: 'Части', cell: ({ parts }) => (parts.length === 1 && parts[0]!.name === '' ? 'одна книга' : parts.map(({ id, name, copies }) => <span key={id} className="served">{name}: {numberInFigures(copies)}</span>)) },
          { title: 'Экземпляров', number: true, cell: ({ parts }) => numberInFigures(parts.reduce((sum, { copies }) => sum + copies, 0)) },
        ]}
      />
      <h2>Что чем заменяется</h2>
      {decided.length === 0 ? (
        <p>Пока ничего не решено: каждое издание считается отдельно, и класс учится по одному из них.</p>
      ) : (
        <Table
          caption={`Решений: ${decided.length}`}
          rows={decided}
          columns={[
            { title: 'Издание', cell: ({ one }) => one },
            { title: 'Другое', cell: ({ other }) => other },
            { title: 'Решено', cell: ({ relation }) => relationName[relation] },
            { title: 'Почему', cell: ({ reason }) => reason },
            { title: 'Кто и когда', cell: ({ decidedBy, decidedAt }) => `${decidedBy}, ${dayShort(new Date(decidedAt).toISOString().slice(0, 10) as `${number}-${number}-${number}`)}` },
          ]}
        />
      )}
      {mayDecide && rivals.length > 1 && (
        <details open={actionData?.typed['deed'] === 'decide'}>
          <summary>Решить о замене</summary>
          <p>Решение действует для всех школ города. Новое решение о той же паре заменяет прежнее.</p>
          <EntryForm refused={actionData?.typed['deed'] === 'decide' ? actionData : undefined}>
            <input type="hidden" name="deed" value="decide" />
            <ChoiceField name="one" label="Издание" empty="Выберите" choices={own} />
            <ChoiceField name="other" label="Другое издание" empty="Выберите" choices={rivals} />
            <ChoiceField name="relation" label="Замена" empty="Выберите" choices={relations.map((relation) => [relation, relationName[relation]])} />
            <TextField name="reason" label="Почему" />
            <Submit>Решить</Submit>
          </EntryForm>
        </details>
      )}
      {mayDescribe && (
        <details open={actionData?.typed['deed'] === 'part'}>
          <summary>Добавить часть</summary>
          <EntryForm refused={actionData?.typed['deed'] === 'part' ? actionData : undefined}>
            <input type="hidden" name="deed" value="part" />
            <ChoiceField name="editionId" label="Издание с новой частью" choices={own} />
            <TextField name="number" label="Номер части" type="number" />
            <Submit>Добавить</Submit>
          </EntryForm>
        </details>
      )}
      {mayDescribe && (
        <details open={actionData?.typed['deed'] === 'state'}>
          <summary>Единый государственный учебник</summary>
          <p>По отметке учебник попадает в форму 2.1 или 2.2 мониторинга.</p>
          <EntryForm refused={actionData?.typed['deed'] === 'state' ? actionData : undefined} values={{ state: state ?? '' }}>
            <input type="hidden" name="deed" value="state" />
            <input type="hidden" name="seen" value={state ?? ''} />
            <ChoiceField name="state" label="Отметка" empty="нет" choices={stateStandings.map((standing) => [standing, stateStandingName[standing]])} />
            <Submit>Отметить</Submit>
          </EntryForm>
        </details>
      )}
      <h2>В каких школах есть</h2>
      {schools.length === 0 ? (
        <p>Ни одна школа этого учебника не записала.</p>
      ) : (
        <Table
          caption={`Школ: ${schools.length}`}
          rows={schools}
          columns={[
            { title: 'Школа', cell: ({ id, name }) => <a href={`/textbooks/schools/${id}`}>{name}</a> },
            {
              title: 'Экземпляров',
              cell: ({ id, holdings }) =>
                holdings.map(({ partId, copies, name }) => (
                  <span key={partId} className="served">
                    <a href={`/textbooks/schools/${id}/stock/${partId}`}>{numberInFigures(copies)}</a> {name}
                  </span>
                )),
            },
          ]}
        />
      )}
    </Page>
  )
}
