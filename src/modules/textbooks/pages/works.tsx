import { ChoiceField, Empty, EntryForm, Page, Submit, Table, TextField } from '#ui'
import { may, shown } from '#modules/people'
import { numberInFigures } from '#platform/russian'
import { folded } from '#platform/search-words'
import { editionInWords, workInWords } from '../book-words.ts'
import { catalogue as describedBooks } from '../store/catalogue.ts'
import { holdingsBySchool } from '../store/stock.ts'
import { compareSubjects, subjectName, subjects } from '../subjects.ts'
import { gradesInWords } from '../textbook.ts'
import type { Route } from './+types/works'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const asked = new URL(args.request.url).searchParams
    const [subject, grade, words] = [asked.get('subject') ?? '', Number(asked.get('grade') ?? ''), asked.get('words') ?? '']
    const catalogue = await describedBooks(context)
    const copies = new Map<number, { copies: number; schools: number }>()
    const editionOf = new Map(catalogue.parts.map(({ id, editionId }) => [id, editionId]))
    const workOf = new Map(catalogue.editions.map(({ id, workId }) => [id, workId]))
    for (const holdings of (await holdingsBySchool(context)).values()) {
      const met = new Set<number>()
      for (const { partId, copies: held } of holdings) {
        const work = workOf.get(editionOf.get(partId)!)!
        const sum = copies.get(work) ?? { copies: 0, schools: 0 }
        copies.set(work, { copies: sum.copies + held, schools: sum.schools + (held > 0 && !met.has(work) ? 1 : 0) })
        if (held > 0) met.add(work)
      }
    }
    const editions = Map.groupBy(catalogue.editions, ({ workId }) => workId)
    const rows = catalogue.works
      .filter((work) => (subject === '' || work.subject === subject) && (!(grade > 0) || work.grades.includes(grade)) && folded(workInWords(work)).includes(folded(words)))
      .toSorted((one, other) => compareSubjects(one.subject, other.subject) || one.grades[0]! - other.grades[0]! || one.title.localeCompare(other.title, 'ru'))
    return {
      asked: { subject, grade: grade > 0 ? String(grade) : '', words },
      mayDescribe: may(context, 'describe textbooks'),
      total: catalogue.works.length,
      subjects: subjects.map(({ code, name }) => [code, name] as const),
      rows: rows.map((work) => ({
        id: work.id,
        book: workInWords(work),
        subject: subjectName(work.subject),
        grades: gradesInWords(work.grades),
        editions: (editions.get(work.id) ?? []).map(editionInWords),
        ...(copies.get(work.id) ?? { copies: 0, schools: 0 }),
      })),
    }
  })

export default function WorksPage({ loaderData: { asked, mayDescribe, total, subjects, rows } }: Route.ComponentProps) {
  return (
    <Page title="Учебники города" trail={[{ title: 'Учебники', to: '/textbooks' }]} actions={mayDescribe && <a className="button" href="/textbooks/works/new">Описать учебник</a>}>
      {total === 0 ? (
        <Empty>
          <p>Здесь будут учебники, по которым учат в городе: каждый описан один раз для всех школ, со всеми изданиями и частями. Здесь же решается, какие издания могут заменять друг друга.</p>
        </Empty>
      ) : (
        <>
          <EntryForm method="get" values={asked}>
            <div className="narrowing">
              <TextField name="words" label="Автор или название" />
              <ChoiceField name="subject" label="Предмет" empty="любой" choices={subjects} />
              <ChoiceField name="grade" label="Класс" empty="любой" choices={[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((number) => [number, `${number}`])} />
              <Submit quiet>Показать</Submit>
            </div>
          </EntryForm>
          <Table
            caption={`Учебников: ${numberInFigures(rows.length)}${rows.length === total ? '' : ` из ${numberInFigures(total)}`}`}
            rows={rows}
            columns={[
              { title: 'Учебник', cell: ({ id, book }) => <a href={`/textbooks/works/${id}`}>{book}</a> },
              { title: 'Предмет', cell: ({ subject }) => subject },
              { title: 'Класс', cell: ({ grades }) => grades },
              { title: 'Издания', cell: ({ editions }) => editions.map((edition) => <span key={edition} className="served">{edition}</span>) },
              { title: 'Школ', number: true, cell: ({ schools }) => numberInFigures(schools) },
              { title: 'Экземпляров', number: true, cell: ({ copies }) => numberInFigures(copies), foot: numberInFigures(rows.reduce((sum, { copies }) => sum + copies, 0)) },
            ]}
          />
        </>
      )}
    </Page>
  )
}
