import { may, personById, schoolById } from '#modules/people'
import { doubtsWaiting, textbooksDescribed, untoldBySchool } from '#modules/textbooks'
import { calendarDate, schoolYearOf } from '#platform/calendar'
import { counted } from '#platform/russian'
import type { MatterSource } from '../matter.ts'

/** Spellings of textbooks about which somebody has to decide for the whole city. */
export const doubtsToDecide: MatterSource = async (context) => {
  const waiting = may(context, 'decide doubts about textbooks') ? (await doubtsWaiting(context)).length : 0
  if (waiting === 0) return []
  return [{ text: `Решите, какие это учебники: ${counted(waiting, 'написание', 'написания', 'написаний')} в списках школ`, action: 'Решить', to: '/textbooks/doubts', due: null, late: false }]
}

/** What the person's school has not told of the year's classes and stock; in an association that keeps textbooks. */
export const dataToTell: MatterSource = async (context) => {
  const { personId } = context.actor
  if (personId === null || !may(context, 'keep class sizes')) return []
  const schoolId = (await personById(context, personId))?.schoolId
  if (schoolId == null || !(await textbooksDescribed(context))) return []
  const year = schoolYearOf(context.today).from
  const missing = await untoldBySchool(context, schoolId, year)
  if (missing.length === 0) return []
  // The September meeting looks at the numbers.
  const due = calendarDate(year, 9, 15)
  return [{ text: `Запишите об учебниках, ${(await schoolById(context, schoolId))?.name ?? ''}: ${missing.join('; ')}`, action: 'Записать', to: `/textbooks/schools/${schoolId}`, due, late: context.today > due }]
}
