import { schoolById } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { permitOwnSchool } from '../own-school.ts'
import { insertConfirmation, toldData } from '../store/told-data.ts'
import { toldKinds, untold } from './told-data.ts'

/**
 * Says that what a school has recorded is right today, its classes and its stock; once a day is enough.
 * @throws {Refusal} when the actor may not, or something is not recorded yet
 */
export function confirmData(context: Context, schoolId: number, schoolYear: number): Promise<void> {
  return atomically(context, async (context) => {
    const school = (await schoolById(context, schoolId)) ?? notFound('Такой школы нет.')
    await permitOwnSchool(context, 'keep textbooks', school.id)
    const missing = untold((await toldData(context, schoolYear)).find((one) => one.schoolId === school.id)!)
    if (missing.length > 0) refuse(`Подтверждать пока нечего или не всё. Сначала запишите: ${missing.join('; ')}.`)
    const fresh: string[] = []
    for (const what of toldKinds) if (await insertConfirmation(context, school.id, schoolYear, what)) fresh.push(what)
    if (fresh.length > 0) await note(context, { deed: 'данные об учебниках подтверждены', subject: `/textbooks/data?year=${schoolYear}`, details: { school: school.name, year: schoolYearName({ from: schoolYear, to: schoolYear + 1 }) } })
  })
}
