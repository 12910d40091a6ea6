import { workbookOf } from '#documents/excel'
import { schoolById, shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { monitoringForms } from '../documents/monitoring-sheets.ts'
import { monitoringOf } from '../monitoring/city-monitoring.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/monitoring-workbook'

/** The forms of the city, or of the school that the address names. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    const school = args.params.schoolId === undefined ? null : ((await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.'))
    const name = ['Мониторинг', school?.name, schoolYearName(year).replace('/', '-')].filter(Boolean).join(' ')
    return download(`${name}.xlsx`, await workbookOf(monitoringForms(await monitoringOf(context, year, school?.id ?? null))))
  })
