import { dateShort } from '#platform/russian'
import { sheetOf, type Sheet, type SheetColumnOf } from '#documents/excel'
import type { CourtCase } from '../monitoring/court-case.ts'
import type { Monitoring } from '../monitoring/city-monitoring.ts'
import { headOf, noData } from './monitoring-head.ts'

type CaseOfSchool = CourtCase & { readonly school: { readonly name: string; readonly inn: string | null } }

/** Forms 5.1 and 5.2: what schools have written by hand; a row a case. */
export function courtSheets(monitoring: Monitoring): Sheet[] {
  const of = (which: 'heard' | 'decided') => monitoring.schools.flatMap(({ school, [which]: cases }) => cases.map((one): CaseOfSchool => ({ ...one, school })))
  const schoolColumns: SheetColumnOf<CaseOfSchool>[] = monitoring.ofOne ? [] : [{ title: 'Образовательная организация', width: 24, value: ({ school }) => school.name }, { title: 'ИНН', kind: 'text', value: ({ school }) => school.inn ?? noData }]
  const count: SheetColumnOf<CaseOfSchool> = { title: 'Количество дел', kind: 'whole', sum: true, value: () => 1 }
  const common: SheetColumnOf<CaseOfSchool>[] = [...schoolColumns, { title: 'Суд', width: 30, value: ({ court }) => court }, { title: 'О чём', width: 34, value: ({ claim }) => claim }, { title: 'Дело начато', kind: 'day', width: 12, value: ({ openedOn }) => openedOn }]
  const { to } = monitoring.writeOffPeriod
  const sheet = (number: string, title: string, about: string, none: string, rows: readonly CaseOfSchool[], columns: readonly SheetColumnOf<CaseOfSchool>[]) =>
    sheetOf(`Форма ${number}`, rows, columns, headOf(monitoring, number, title), { sumName: 'ИТОГИ', sumOfNone: 0, description: [about, ...(rows.length === 0 ? [none] : [])].join(' ') })
  return [
    sheet('5.1', 'Суды, в которых рассматриваются дела о необеспеченности учебниками', `На ${dateShort(to)}. Записано школами.`, 'Таких дел не записано.', of('heard'), [...common, count]),
    sheet('5.2', 'Решения судов о необеспеченности учебниками за три года', `За три года по ${dateShort(to)}. Записано школами.`, 'Решений за это время не записано.', of('decided'), [
      ...common,
      { title: 'День решения', kind: 'day', width: 12, value: ({ decidedOn }) => decidedOn },
      { title: 'Решение', width: 34, value: ({ decision }) => decision },
      count,
    ]),
  ]
}
