import { CellChoice, CellField, Table } from '#ui'
import { classGroupName } from '../class-group.ts'
import { pupilSum } from '../class-sums.ts'
import { programmeName, programmes } from '../programmes.ts'
import { cardLine, type ClassRow } from './classes-form.ts'
import { pupilsInWords, untoldInWords } from './class-words.ts'

const choices = programmes.map(({ code, name }) => [code, name] as const)

export interface ShownRow extends ClassRow {
  /** What the class learns in groups: «английский 14, немецкий 11». */
  readonly apart: string
  readonly address: string | null
}

/** The classes of a school with fields to type into. */
export function ClassesToType({ rows, typed }: { rows: readonly ShownRow[]; typed: Readonly<Record<string, string>> | undefined }) {
  const sum = pupilSum(rows.flatMap(({ group }) => group ?? []))
  const label = ({ group, blank = 0 }: ShownRow, field: string) => `${group ? classGroupName(group) : `Новая строка ${blank + 1}`}: ${field}`
  return (
    <Table
      caption="Классы и ученики"
      grid
      rows={rows}
      columns={[
        {
          title: 'Класс',
          foot: 'Всего',
          cell: (row) => (
            <>
              {row.group && (
                <>
                  <input type="hidden" name={`rows.${row.id}.version`} value={row.group.version} />
                  <input type="hidden" name={`rows.${row.id}.was`} value={typed?.[`rows.${row.id}.was`] ?? cardLine(row.group)} />
                </>
              )}
              <CellField name={`rows.${row.id}.grade`} label={label(row, 'класс')} />
            </>
          ),
        },
        { title: 'Буква', cell: (row) => <CellField name={`rows.${row.id}.letter`} label={label(row, 'буква')} /> },
        { title: 'Программа', cell: (row) => <CellChoice name={`rows.${row.id}.programme`} label={label(row, 'программа')} choices={choices} /> },
        { title: 'Учеников', number: true, cell: (row) => <CellField name={`rows.${row.id}.pupils`} label={label(row, 'учеников')} figures />, foot: [pupilsInWords(sum.pupils), untoldInWords(sum)].filter(Boolean).join('; ') },
        { title: 'Прогноз', number: true, cell: (row) => <CellField name={`rows.${row.id}.forecast`} label={label(row, 'прогноз')} figures />, foot: pupilsInWords(sum.forecast) },
        { title: 'Группы', cell: ({ group, address, apart }) => group && address && <a href={address} aria-label={`Группы, ${classGroupName(group)}: ${apart || 'указать'}`}>{apart || 'указать'}</a> },
        {
          title: 'Убрать',
          pressed: true,
          cell: ({ id, group }) => group && <input type="checkbox" name={`rows.${id}.gone`} value="1" defaultChecked={typed?.[`rows.${id}.gone`] === '1'} aria-label={`Убрать ${classGroupName(group)}`} />,
        },
      ]}
    />
  )
}

/** The same to be read. */
export function ClassesToRead({ rows }: { rows: readonly ShownRow[] }) {
  const groups = rows.flatMap(({ group, apart, address }) => (group ? [{ ...group, apart, address }] : []))
  const sum = pupilSum(groups)
  return (
    <Table
      caption="Классы и ученики"
      rows={groups}
      columns={[
        { title: 'Класс', cell: ({ grade, letter }) => [grade, letter].join(' '), foot: 'Всего' },
        { title: 'Программа', cell: ({ programme }) => programmeName(programme) },
        { title: 'Учеников', number: true, cell: ({ pupils }) => pupilsInWords(pupils), foot: [pupilsInWords(sum.pupils), untoldInWords(sum)].filter(Boolean).join('; ') },
        { title: 'Прогноз', number: true, cell: ({ forecast }) => pupilsInWords(forecast), foot: pupilsInWords(sum.forecast) },
        { title: 'Группы', cell: ({ apart, address }) => apart && address && <a href={address}>{apart}</a> },
      ]}
    />
  )
}
