import { workbookOf } from '#documents/excel'
import { associationOf, schoolById, shown } from '#modules/people'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { forecastOf } from '../city-forecast.ts'
import { forecastSheet } from '../documents/forecast-sheet.ts'
import { textbookSettings } from '../store/settings.ts'
import { assumptionsAsked } from './assumptions-asked.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/forecast-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    const query = new URL(args.request.url).searchParams
    const school = query.get('school') ? ((await schoolById(context, idOf(query.get('school')!))) ?? notFound('Такой школы нет.')) : null
    const { assumptions } = assumptionsAsked(query, await textbookSettings(context))
    const forecast = await forecastOf(context, year.from, assumptions, school?.id ?? null)
    const titles = [
      [(await associationOf(context)).name, school?.name, `Прогноз на 1 сентября ${year.to} года`].filter(Boolean).join('. '),
      `Первоклассников ${assumptions.admissions} % нынешних, в 10 класс ${assumptions.grade10Share} %, прибыль и убыль ${assumptions.migration} %, потери ${assumptions.loss} %, ветхие списаны`,
    ]
    return download(`Прогноз ${year.to}.xlsx`, await workbookOf([forecastSheet(forecast, titles)]))
  })
