import type { ProvisionTable } from '../summary.ts'
import { subjectName, type SubjectCode } from '../subjects.ts'
import { percent, type Tally } from '../tally.ts'
import { numberInFigures } from '#platform/russian'

/** How dark a place is; the number in it says the same. */
function warmth(tally: Tally): string {
  const value = percent(tally)
  if (value === null) return 'heat unknown'
  return `heat ${value === 100 ? 'full' : value >= 95 ? 'nearly' : value >= 80 ? 'mostly' : value >= 50 ? 'partly' : 'hardly'}`
}

const inFigures = (tally: Tally): string => {
  const value = percent(tally)
  return value === null ? '—' : numberInFigures(value, 1)
}

/** Subjects by grades; each number opens the records that it counts. */
export function HeatTable({ table, caption, to }: { table: ProvisionTable; caption: string; to: (subject: SubjectCode | null, grade: number | null) => string }) {
  return (
    <div className="table" tabIndex={0} role="region" aria-label={caption}>
      <table className="heat-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Предмет</th>
            {table.grades.map((grade) => (
              <th key={grade} scope="col" className="number">
                {grade}
                <span className="visually-hidden"> класс</span>
              </th>
            ))}
            <th scope="col" className="number">Всего</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ subject, byGrade, whole }) => (
            <tr key={subject}>
              <th scope="row">{subjectName(subject)}</th>
              {byGrade.map((tally, column) => (
                <td key={table.grades[column]} className={tally === null ? 'heat' : warmth(tally)}>
                  {tally !== null && <a href={to(subject, table.grades[column]!)}>{inFigures(tally)}</a>}
                </td>
              ))}
              <td className={warmth(whole)}>
                <a href={to(subject, null)}>{inFigures(whole)}</a>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Всего</th>
            {table.byGrade.map((tally, column) => (
              <td key={table.grades[column]} className={warmth(tally)}>
                <a href={to(null, table.grades[column]!)}>{inFigures(tally)}</a>
              </td>
            ))}
            <td className={warmth(table.whole)}>{inFigures(table.whole)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="key">
        Проценты округлены вниз. <span className="heat full">100</span> хватает всем <span className="heat nearly">95</span> почти <span className="heat mostly">80</span> у большинства{' '}
        <span className="heat partly">50</span> у половины <span className="heat hardly">0</span> мало у кого <span className="heat unknown">—</span> нет данных
      </p>
    </div>
  )
}
