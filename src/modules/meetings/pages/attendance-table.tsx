import { presenceName, type Presence } from '../attendance.ts'

export interface AttendanceRow {
  readonly id: number
  readonly name: string
  readonly post: string
  readonly school: string
  readonly votes: boolean
  readonly presence: Presence | null
}

const marks = [['', 'не был'], ['in-person', 'лично'], ['online', 'дистанционно']] as const

/**
 * People under their schools. With `typed` or without it each may be marked: the Tab key goes from person to person, arrows choose the mark.
 * @param typed what stood in a form that was refused
 */
export function AttendanceTable({ list, typed, readOnly = false }: { list: readonly AttendanceRow[]; typed?: Readonly<Record<string, string>> | undefined; readOnly?: boolean }) {
  const schools = [...Map.groupBy(list, ({ school }) => school)].toSorted(([one], [other]) => (one || 'я').localeCompare(other || 'я', 'ru', { numeric: true }))
  const count = (mark: string) => list.filter(({ presence }) => (presence ?? '') === mark).length
  return (
    <div className="table attendance">
      <table data-tally={readOnly ? undefined : ''}>
        <caption>Кто был на заседании</caption>
        <thead>
          <tr>
            <th scope="col">Кто</th>
            {readOnly ? <th scope="col">Участие</th> : marks.map(([mark, title]) => <th key={mark} scope="col">{title}</th>)}
          </tr>
        </thead>
        {schools.map(([school, people]) => (
          <tbody key={school}>
            <tr>
              <th scope="rowgroup" colSpan={readOnly ? 2 : 4} className="group">
                {school || 'Без школы'}
              </th>
            </tr>
            {people.map(({ id, name, post, votes, presence }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/people/${id}`}>{name}</a>
                  <small>
                    {post && `, ${post}`}
                    {!votes && ', без права голоса'}
                  </small>
                </th>
                {readOnly ? (
                  <td>{presence && presenceName[presence]}</td>
                ) : (
                  marks.map(([mark, title]) => (
                    <td key={mark}>
                      <label>
                        <input type="radio" name={`person-${id}`} value={mark} defaultChecked={(typed ? (typed[`person-${id}`] ?? '') : (presence ?? '')) === mark} aria-label={`${title}: ${name}`} />
                        <span aria-hidden>{title}</span>
                      </label>
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        ))}
        {!readOnly && (
          <tfoot>
            <tr>
              <th scope="row">Всего {list.length}</th>
              {marks.map(([mark, title]) => (
                <td key={mark}>
                  <span className="sum">{title}: </span>
                  <output data-sum={mark}>{count(mark)}</output>
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
