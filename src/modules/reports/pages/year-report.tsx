import { Page } from '#ui'
import { shown } from '#modules/people'
import { plain } from '../content/told.ts'
import { Chapters, ToldOf } from './told.tsx'
import { yearTold } from './year-asked.ts'
import type { Route } from './+types/year-report'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { planId, year, told } = await yearTold(context, args.request)
    return { planId, year, report: told.report }
  })

export default function YearReportPage({ loaderData: { planId, year, report } }: Route.ComponentProps) {
  return (
    <Page title={report.title} trail={[{ title: `Итоги ${year}`, to: `/year-end?plan=${planId}` }]}>
      <p>{plain(report.heading.slice(1).flatMap((line) => [...line, ' ']))}</p>
      <ToldOf value={{ planId }}>
        <Chapters chapters={report.chapters} />
      </ToldOf>
    </Page>
  )
}
