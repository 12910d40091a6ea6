import { CellField, ChoiceField, Empty, EntryForm, Page, Submit, Table, TextField } from '#ui'
import { done, schoolById, shown } from '#modules/people'
import { idOf, type Form } from '#platform/form'
import { notFound, refuse } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { compareOnShelf, editionInWords, namedParts, partInWords } from '../book-words.ts'
import { permitOwnSchool } from '../own-school.ts'
import { recordStockTable, shownAs, type TypedLine } from '../record-stock-table.ts'
import { catalogue } from '../store/catalogue.ts'
import { holdingsOf } from '../store/stock.ts'
import { subjects } from '../subjects.ts'
import type { Route } from './+types/stock-edit'

const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    await permitOwnSchool(context, 'keep textbooks', school.id)
    const asked = new URL(args.request.url).searchParams
    const [subject, grade] = [asked.get('subject') ?? '', Number(asked.get('grade') ?? 0)]
    const held = new Map((await holdingsOf(context, school.id)).map((holding) => [holding.partId, holding]))
    const chosen = subject !== '' || grade > 0
    const rows = [...namedParts(await catalogue(context)).values()]
      .filter(({ part, edition, work }) => edition.medium === 'print' && (chosen ? (subject === '' || work.subject === subject) && (grade === 0 || work.grades.includes(grade)) : held.has(part.id)))
      .toSorted(compareOnShelf)
    return {
      school: { id: school.id, name: school.name },
      subject,
      grade: grade > 0 ? grade : '',
      chosen,
      rows: rows.map((named) => ({ id: named.part.id, book: partInWords(named), edition: editionInWords(named.edition), copies: held.get(named.part.id)?.copies ?? null, worn: held.get(named.part.id)?.worn ?? null, seen: shownAs(held.get(named.part.id)) })),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const school = idOf(args.params.schoolId)
    const lines = linesTyped(form)
    if (lines.length === 0) refuse('Ни одно число не изменено.')
    await recordStockTable(context, school, lines, form.required('paper', 'Документ'))
    return `/textbooks/schools/${school}/stock`
  })

/**
 * Lines whose numbers were typed over; what was left as shown, or emptied, is left alone.
 * @throws {Refusal} beside the field that is no number
 */
function linesTyped(form: Form): TypedLine[] {
  return form
    .names()
    .flatMap((name) => /^rows\.(\d{1,15})\.copies$/.exec(name)?.[1] ?? [])
    .flatMap((id): TypedLine[] => {
      const place = `rows.${id}.`
      const [copies, worn] = [form.whole(`${place}copies`, 'Экземпляров'), form.whole(`${place}worn`, 'К списанию')]
      const seen = form.text(`${place}was`)
      if (seen === `${copies ?? ''}|${worn ?? ''}` || (copies === null && worn === null)) return []
      if (copies === null) refuse('Скажите и сколько всего экземпляров.', `${place}copies`)
      if (copies < 0 || copies > 20_000) refuse('Экземпляров — от 0 до 20 000.', `${place}copies`)
      if (worn !== null && (worn < 0 || worn > copies)) refuse(`К списанию ${worn}, а всего ${copies}.`, `${place}worn`)
      return [{ partId: Number(id), copies, worn, seen }]
    })
}

export default function StockEditPage({ loaderData: { school, subject, grade, chosen, rows }, actionData }: Route.ComponentProps) {
  const here = `/textbooks/schools/${school.id}/stock`
  const values = Object.fromEntries(rows.flatMap(({ id, copies, worn }) => [[`rows.${id}.copies`, copies], [`rows.${id}.worn`, worn]]))
  return (
    <Page title="Фонд таблицей" trail={[{ title: 'Учебники', to: '/textbooks' }, { title: school.name, to: `/textbooks/schools/${school.id}` }, { title: 'Фонд', to: here }]}>
      <EntryForm method="get" values={{ subject, grade }}>
        <div className="pair">
          <ChoiceField name="subject" label="Предмет" choices={subjects.map(({ code, name }) => [code, name])} empty={chosen ? 'все' : 'что есть в школе'} />
          <ChoiceField name="grade" label="Класс" choices={grades.map((grade) => [grade, String(grade)])} empty="все" />
        </div>
        <Submit quiet>Показать</Submit>
      </EntryForm>
      {rows.length === 0 ? (
        <Empty>
          <p>{chosen ? 'Таких учебников в городе ещё не описано.' : 'В школе ещё ничего не записано. Выберите предмет или класс: появятся учебники города, останется вписать числа.'}</p>
        </Empty>
      ) : (
        <EntryForm refused={actionData} values={{ ...values, paper: 'Пересчёт фонда' }} draft={`stock-${school.id}-${subject}-${grade}`}>
          <p>Впишите, сколько стоит на полках. Enter и стрелки ведут по столбцу, столбец из Excel можно вставить целиком. Пустое не меняется; разница с записанным станет движением сегодняшнего дня.</p>
          <Table
            caption={`Учебников: ${numberInFigures(rows.length)}`}
            grid
            rows={rows}
            columns={[
              { title: 'Учебник', cell: ({ book }) => book },
              { title: 'Издание', cell: ({ edition }) => edition },
              {
                title: 'Экземпляров',
                number: true,
                cell: ({ id, book, edition, seen }) => (
                  <>
                    <input type="hidden" name={`rows.${id}.was`} value={seen} />
                    <CellField name={`rows.${id}.copies`} label={`${book}, ${edition}: экземпляров`} figures />
                  </>
                ),
              },
              { title: 'К списанию', number: true, cell: ({ id, book, edition }) => <CellField name={`rows.${id}.worn`} label={`${book}, ${edition}: к списанию`} figures /> },
            ]}
          />
          <TextField name="paper" label="Документ" hint="Инвентаризационная опись, приказ: с номером и днём." required />
          <Submit>Записать</Submit>
        </EntryForm>
      )}
    </Page>
  )
}
