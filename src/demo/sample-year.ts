import { readDocument } from '#documents/read-document'
import { wordOf } from '#documents/word'
import { keepFirstSteps } from '#modules/people'
import { readPlan, samplePlan, type PlanId } from '#modules/plan'
import type { SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { adoptPaper } from './adopt.ts'
import { federalListsOfCity } from './federal-lists.ts'
import { makeCity, type SampleCity } from './city.ts'
import { momentOf } from './clock.ts'
import { lastDay } from './meetings.ts'
import { stockSchools, writeOffWorn } from './textbooks.ts'
import { liveYear } from './year.ts'

/** The sample city with its year behind it, on the last day of the story. */
export interface SampleYear {
  readonly city: SampleCity
  readonly plan: PlanId
  /** Acts as the head at the end of May. */
  readonly context: Context
}

/** The year that the city lives when its plan names none. */
const usualYear: SchoolYear = { from: 2026, to: 2027 }

export const samplePaper = async (): Promise<UploadedFile> => ({ name: 'sample-plan.docx', bytes: await wordOf(samplePlan(usualYear)) })

/** Makes the city in an empty database, adopts the plan of the paper and lives its year by the deeds of the pages. */
export async function makeSampleYear(services: Pick<Context, 'db' | 'files' | 'apart'>, paper: UploadedFile, say: (text: string) => void = () => {}): Promise<SampleYear> {
  const { reading } = readPlan((await readDocument(paper.bytes)).blocks)
  const year = reading.schoolYear ?? usualYear
  const city = await makeCity({ ...services, association: 0, actor: { personId: null, name: 'показательный город', roles: ['head', 'administrator'] }, ...momentOf(year, 8, 20) })
  say(`Город готов: школ ${city.schools.length}, библиотекарей ${city.librarians.length}.`)
  await keepFirstSteps(city.context, { away: true })
  await federalListsOfCity({ ...city.context, ...momentOf(year, 8, 24) }, year)
  const plan = await adoptPaper(city.context, paper, year)
  say(`План «${paper.name}» прочитан и принят, вопросов к нему было ${reading.questions.length}. Живу год…`)
  const { books, copies } = await stockSchools(city.context, city, year)
  say(`Учебники описаны и записаны: названий ${books}, экземпляров ${copies}.`)
  await liveYear(city.context, city, plan, year)
  await writeOffWorn(city.context, city, year)
  say('Год прожит, на дворе конец мая.')
  return { city, plan, context: { ...city.context, ...momentOf(year, ...lastDay) } }
}
