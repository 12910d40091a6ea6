import { Empty, Page, Table } from '#ui'
import { numberInFigures } from '#platform/russian'
import type { askedBalances } from './balances.ts'

type Asked = Awaited<ReturnType<typeof askedBalances>>
type Which = 'short' | 'spare'

const words = {
  short: { title: 'Чего не хватает', number: 'Не хватает', none: 'Всем, чья численность известна, учебников хватает.' },
  spare: { title: 'Что лишнее', number: 'Лишних', none: 'Лишних учебников нет. Где численность классов или фонд не записаны, лишнее не считается.' },
} as const

/** What is short or spare: of a school or of one textbook line by line, of the city textbook by textbook. */
export function BalancePage({ which, year, settings, school, known, ofOne, rows }: Asked & { which: Which }) {
  const { title, none } = words[which]
  const other = which === 'short' ? 'spare' : 'short'
  const query = `year=${year.from}${school ? `&school=${school.id}` : ''}`
  const kept = [
    ...(settings.teacherCopies > 0 ? [`учителю на класс — ${settings.teacherCopies}`] : []),
    ...(which === 'spare' && settings.reserve > 0 ? [`запас — ${settings.reserve} % потребности`] : []),
  ]
  return (
    <Page
      title={school ? `${title}: ${school.name}` : ofOne && rows[0] ? `${title}: ${rows[0].edition === null ? `${rows[0].subject}, ${rows[0].grade} класс` : rows[0].book}` : title}
      trail={[
        { title: 'Учебники', to: `/textbooks?year=${year.from}` },
        ...(school ? [{ title: school.name, to: `/textbooks/schools/${school.id}?year=${year.from}` }] : []),
        ...(ofOne ? [{ title, to: `/textbooks/${which}?year=${year.from}` }] : []),
      ]}
      actions={
        <>
          <a className="button quiet" href={`/textbooks/${other}?${query}`}>{words[other].title}</a>
          {rows.length > 0 && !ofOne && <a className="button quiet" href={`/textbooks/${which}.xlsx?${query}`}>Скачать в Excel</a>}
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      <p>
        Считаются целые комплекты: учебник в двух частях — это обе части. Ветхие и запрещённые к использованию не в счёт. {kept.length > 0 && `Оставлено: ${kept.join('; ')}. `}
        <a href={`/textbooks/rules?year=${year.from}`}>Правила подсчёта</a>
      </p>
      {rows.length === 0 ? (
        <Empty>
          <p>{known ? none : 'Посчитать пока нечего: не записаны численность классов или фонд.'}</p>
        </Empty>
      ) : school || ofOne ? (
        <Lines which={which} rows={rows} year={year.from} withSchool={!school} />
      ) : (
        <ByTextbook which={which} rows={rows} year={year.from} />
      )}
    </Page>
  )
}

function Lines({ which, rows, year, withSchool }: { which: Which; rows: Asked['rows']; year: number; withSchool: boolean }) {
  return (
    <Table
      caption={`Строк: ${numberInFigures(rows.length)}`}
      rows={rows}
      columns={[
        ...(withSchool ? [{ title: 'Школа', cell: ({ schoolId, school }: (typeof rows)[number]) => <a href={`/textbooks/schools/${schoolId}?year=${year}`}>{school}</a> }] : []),
        { title: 'Учебник', cell: ({ book, part, schoolId }) => (part === null ? book : <a href={`/textbooks/schools/${schoolId}/stock/${part}`}>{book}</a>) },
        { title: 'Предмет', cell: ({ subject }) => subject },
        { title: 'Класс', cell: ({ schoolId, subjectCode, grade, grades }) => <a href={`/textbooks/cells?year=${year}&school=${schoolId}&subject=${subjectCode}&grade=${grade}`}>{grades}</a> },
        { title: 'Нужно', number: true, cell: ({ need }) => numberInFigures(need) },
        { title: 'Есть', number: true, cell: ({ sets }) => numberInFigures(sets) },
        { title: words[which].number, number: true, cell: (row) => numberInFigures(row[which]), foot: numberInFigures(rows.reduce((sum, row) => sum + row[which], 0)) },
      ]}
    />
  )
}

function ByTextbook({ which, rows, year }: { which: Which; rows: Asked['rows']; year: number }) {
  const books = [...Map.groupBy(rows, ({ edition, subjectCode, grade }) => (edition === null ? `lacking=${encodeURIComponent(`${subjectCode}|${grade}`)}` : `book=${edition}`))].map(([key, lines], id) => ({
    ...lines[0]!,
    id,
    address: `/textbooks/${which}?year=${year}&${key}`,
    schools: lines.length,
    sum: lines.reduce((sum, line) => sum + line[which], 0),
  }))
  return (
    <Table
      caption={`Учебников: ${numberInFigures(books.length)}`}
      rows={books}
      columns={[
        { title: 'Учебник', cell: ({ address, book }) => <a href={address}>{book}</a> },
        { title: 'Предмет', cell: ({ subject }) => subject },
        { title: 'Класс', cell: ({ grades }) => grades },
        { title: 'Школ', number: true, cell: ({ schools }) => schools },
        { title: words[which].number, number: true, cell: ({ sum }) => numberInFigures(sum), foot: numberInFigures(books.reduce((sum, book) => sum + book.sum, 0)) },
      ]}
    />
  )
}
