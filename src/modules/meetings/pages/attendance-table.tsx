import { answerName, type Answer } from '../answer.ts'
import { presenceName, type Presence } from '../attendance.ts'

export interface AttendanceRow {
  readonly id: number
  readonly name: string
  readonly post: string
  readonly school: string
  readonly votes: boolean
  readonly presence: Presence | null
  /** What the person answered to the invitation; null for nothing. */
  readonly answer: Answer | null
  /** By the code shown in the room. */
  readonly markedSelf?: boolean
}

const marks = [['', 'не был'], ['in-person', 'лично'], ['online', 'дистанционно']] as const

/**
 * People under their schools. With `typed` or without it each may be marked: the Tab key goes from person to person, arrows choose the mark.
 * @param typed what stood in a form that was refused
 */
export function AttendanceTable({ list, typed, readOnly = false }: { list: readonly AttendanceRow[]; typed?: Readonly<Record<string, string>> | undefined; readOnly?: boolean }) {
  const schools = [...Map.groupBy(list, ({ school }) => school)].toSorted(([one], [other]) => (one || 'я').localeCompare(other || 'я', 'ru', { numeric: true }))
  const answered = list.some(({ answer }) => answer !== null)
  const width = (readOnly ? 2 : 4) + (answered ? 1 : 0)
  const count = (mark: string) => list.filter(({ presence }) => (presence ?? '') === mark).length
  return (
    <div className="table attendance">
      <table data-tally={readOnly ? undefined : ''}>
        <caption>Кто был на заседании</caption>
        <thead>
          <tr>
            <th scope="col">Кто</th>
            {answered && <th scope="col">Ответ</th>}
            {readOnly ? <th scope="col">Участие</th> : marks.map(([mark, title]) => <th key={mark} scope="col">{title}</th>)}
          </tr>
        </thead>
        {schools.map(([school, people]) => (
          <tbody key={school}>
            <tr>
              <th scope="rowgroup" colSpan={width} className="group">
                {school || 'Без школы'}
              </th>
            </tr>
            {people.map(({ id, name, post, votes, presence, answer, markedSelf }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/people/${id}`}>{name}</a>
                  <small>
                    {post && `, ${post}`}
                    {!votes && ', без права голоса'}
                    {markedSelf && ', по коду'}
                  </small>
                </th>
                {answered && (
                  <td className="promised">
                    <span>Ответ: </span>
                    {answer === null ? '—' : answerName[answer]}
                  </td>
                )}
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
              <th scope="row" colSpan={answered ? 2 : 1}>
                Всего {list.length}
              </th>
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
