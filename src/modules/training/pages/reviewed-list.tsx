import { EntryForm, LongField, Submit, Table, TickField } from '#ui'
import type { Form, RefusedForm } from '#platform/form'
import { refuse } from '#platform/refusal'
import { participationRoleName, participationRoles, resultInWords, resultName, results } from '../participation.ts'
import type { PastedLine } from '../pasted-list.ts'
import type { ParticipationRecord } from '../record-participation.ts'

/** Chosen for a line: leave it out. */
const nobody = 'none'

type Choices = Readonly<Record<string, string>>

/** What was answered line by line, and for the whole list. */
export const choicesFrom = (form: Form): Record<string, string> =>
  Object.fromEntries(form.names().filter((name) => /^((person|role|result)-\d+|list|role|result|confirm)$/.test(name)).map((name) => [name, form.text(name)]))

/** The records of the lines that are not left out. @throws {Refusal} when a line still has no answer */
export function recordsFrom(form: Form, lines: readonly PastedLine[]): ParticipationRecord[] {
  const open = lines.filter(({ at }) => form.text(`person-${at}`) === '')
  if (open.length > 0) refuse(`Выберите человека или «не записывать» в ${open.length === 1 ? 'строке' : 'строках'} ${open.map(({ at }) => at).join(', ')}.`)
  return lines
    .filter(({ at }) => form.text(`person-${at}`) !== nobody)
    .map((line) => {
      const result = form.oneOf(`result-${line.at}`, results, `Результат в строке ${line.at}`)
      return {
        personId: form.whole(`person-${line.at}`, `Человек в строке ${line.at}`) ?? 0,
        card: { role: form.oneOf(`role-${line.at}`, participationRoles, `Роль в строке ${line.at}`), result, resultWords: result === line.result ? line.resultWords : '', ownHours: null, link: '' },
      }
    })
}

/** The second step of a pasted list: whom each line means, with questions where it is not clear. */
export function ReviewedList({ lines, chosen, people, refused, mayConfirm }: { lines: readonly PastedLine[]; chosen: Choices; people: readonly { id: number; name: string }[]; refused: RefusedForm | undefined; mayConfirm: boolean }) {
  const doubts = lines.filter(({ personId }) => personId === null).length
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (
    <>
      <EntryForm refused={refused}>
        <p>
          Людей в списке: {lines.length}. {doubts === 0 ? 'Все найдены: проверьте и запишите.' : `Найдены: ${lines.length - doubts}. Выберите, кто это, в остальных: ${doubts}.`}
        </p>
        {['list', 'role', 'result'].map((name) => (
          <input key={name} type="hidden" name={name} value={chosen[name] ?? ''} />
        ))}
        <Table
          caption="Кто найден"
          rows={lines.map((line) => ({ ...line, id: line.at }))}
          columns={[
            { title: 'В списке', cell: ({ at, raw }) => `${at}. ${raw}` },
            { title: 'Человек', cell: (line) => <PersonChoice line={line} chosen={chosen[`person-${line.at}`]} names={names} /> },
            { title: 'Роль', cell: ({ at, role }) => <Select name={`role-${at}`} label={`Роль в строке ${at}`} value={chosen[`role-${at}`] ?? role} options={participationRoles.map((role) => [role, participationRoleName[role]])} /> },
            {
              title: 'Результат',
              cell: ({ at, result, resultWords }) => (
                <Select
                  name={`result-${at}`}
                  label={`Результат в строке ${at}`}
                  value={chosen[`result-${at}`] ?? result}
                  options={results.filter((one) => one !== 'other' || result === 'other').map((one) => [one, one === result ? resultInWords({ result, resultWords }) : resultName[one]])}
                />
              ),
            },
          ]}
        />
        {mayConfirm && <TickField name="confirm" label="Сразу подтвердить" ticked={chosen['confirm'] !== undefined} />}
        <p>Кого нет в объединении, сначала внесите <a href="/people/new">в людей</a>, потом вставьте список снова: записанные второй раз не запишутся.</p>
        <Submit name="deed" value="record">
          Записать участие
        </Submit>
      </EntryForm>
      <details>
        <summary>Исправить список</summary>
        <EntryForm values={chosen}>
          <LongField name="list" label="Список" rows={12} />
          {['role', 'result'].map((name) => (
            <input key={name} type="hidden" name={name} value={chosen[name] ?? ''} />
          ))}
          <Submit name="deed" value="read" quiet>
            Найти людей заново
          </Submit>
        </EntryForm>
      </details>
    </>
  )
}

function PersonChoice({ line: { at, personId, candidates, note }, chosen, names }: { line: PastedLine; chosen: string | undefined; names: ReadonlyMap<number, string> }) {
  const likely = candidates.filter((id) => names.has(id))
  const repeats = personId !== null && note.includes('второй раз')
  const others = personId === null ? [...names.keys()].filter((id) => !likely.includes(id)) : []
  return (
    <>
      <select name={`person-${at}`} aria-label={`Человек в строке ${at}`} aria-describedby={note ? `note-${at}` : undefined} defaultValue={chosen ?? (repeats ? nobody : (personId ?? ''))} className={personId === null ? 'asked' : undefined}>
        {personId === null && <option value="">выберите</option>}
        <option value={nobody}>не записывать</option>
        {likely.map((id) => (
          <option key={id} value={id}>
            {names.get(id)}
          </option>
        ))}
        {others.length > 0 && (
          <optgroup label="Все">
            {others.map((id) => (
              <option key={id} value={id}>
                {names.get(id)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      {note && <small id={`note-${at}`}>{note}</small>}
    </>
  )
}

function Select({ name, label, value, options }: { name: string; label: string; value: string; options: readonly (readonly [string, string])[] }) {
  return (
    <select name={name} aria-label={label} defaultValue={value}>
      {options.map(([value, title]) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </select>
  )
}
