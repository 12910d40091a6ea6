import { sheetOf, type Sheet, type SheetColumnOf } from '#documents/excel'
import type { FullSets, ProvisionTable } from '../summary.ts'
import { subjectName } from '../subjects.ts'
import { percent, type Tally } from '../tally.ts'

/** A school's line of the city's table. */
export interface SchoolLine {
  readonly name: string
  readonly tally: Tally
  readonly sets: FullSets
  /** Whether the school has told both its classes and its stock. */
  readonly known: boolean
  readonly short: number
  readonly spare: number
}

/** The city's provision: subjects by grades, and schools; «нет данных» where class sizes are missing. */
export function provisionSheets(table: ProvisionTable, schools: readonly SchoolLine[], title: string): Sheet[] {
  const value = (tally: Tally | null) => (tally === null ? null : (percent(tally) ?? 'нет данных'))
  const rows = [...table.rows.map(({ subject, byGrade, whole }) => ({ name: subjectName(subject), byGrade, whole })), { name: 'Всего', byGrade: table.byGrade, whole: table.whole }]
  const byGrade = table.grades.map((grade, column): SheetColumnOf<(typeof rows)[number]> => ({ title: `${grade} класс`, kind: 'percent', value: ({ byGrade }) => value(byGrade[column] ?? null) }))
  return [
    sheetOf('Предметы и классы', rows, [{ title: 'Предмет', value: ({ name }) => name }, ...byGrade, { title: 'Всего', kind: 'percent', value: ({ whole }) => value(whole) }], [title, 'Процент учеников с учебником, округлён вниз']),
    sheetOf(
      'Школы',
      schools,
      [
        { title: 'Школа', value: ({ name }) => name },
        { title: 'Обеспечено', kind: 'percent', value: ({ tally }) => value(tally) },
        { title: 'Нужно учебников', kind: 'whole', sum: true, value: ({ tally }) => tally.users },
        { title: 'Выдать можно', kind: 'whole', sum: true, value: ({ tally }) => tally.filled },
        { title: 'Из них нет, но есть ЭФУ', kind: 'whole', sum: true, value: ({ tally }) => tally.eForms },
        { title: 'Учеников', kind: 'whole', sum: true, value: ({ sets }) => sets.pupils },
        { title: 'С полным комплектом', kind: 'whole', sum: true, value: ({ sets }) => sets.withSet },
        { title: 'Не хватает', kind: 'whole', sum: true, value: ({ known, short }) => (known ? short : 'нет данных') },
        { title: 'Лишних', kind: 'whole', sum: true, value: ({ known, spare }) => (known ? spare : 'нет данных') },
        { title: 'Классов без данных', kind: 'whole', sum: true, value: ({ sets }) => sets.unknown },
      ],
      [title],
    ),
  ]
}
