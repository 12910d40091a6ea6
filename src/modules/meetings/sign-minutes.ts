import { permit } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { isUniqueViolation } from '#platform/violation'
import { fingerprintOf, protocolOf } from './draw-up-protocol.ts'
import { meetingToChange } from './meeting-to-change.ts'
import { isHeld, type Meeting, type MeetingId } from './meeting.ts'
import { lacksOf } from './protocol.ts'
import { insertSigned, signedNumbers, takeTurnForNumber } from './store/minutes.ts'

/**
 * Signs the minutes of a held meeting: from then on the meeting, its agenda, attendance, minutes and tasks are closed to change.
 * @param number of the protocol; '' takes the one that comes next in the school year
 * @param seen fingerprint of the protocol that was read before signing; null when it is signed as it stands
 * @throws {Refusal} when the actor may not, something is lacking, the number is taken, or the protocol was changed since it was read
 */
export function signMinutes(context: Context, id: MeetingId, number: string, seen: string | null): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'sign minutes')
    const meeting = await meetingToChange(context, id)
    if (!isHeld(meeting)) refuse('Заседание не проведено: отметьте, кто присутствовал.')
    const protocol = await protocolOf(context, meeting)
    if (seen !== null && seen !== fingerprintOf(protocol)) refuse('Пока вы читали, протокол изменился. Прочитайте его ещё раз и подпишите.')
    const [lack] = lacksOf(protocol)
    if (lack) refuse(lack)
    const given = number || protocol.number
    if (given.length > 20) refuse('Номер протокола — не длиннее 20 знаков.', 'number')
    await takeTurnForNumber(context)
    if ((await signedNumbers(context, meeting.schoolYear)).includes(given)) refuse(taken(given, meeting), 'number')
    await insertSigned(context, meeting, { ...protocol, number: given }).catch((error: unknown) => (isUniqueViolation(error) ? refuse(taken(given, meeting), 'number') : Promise.reject(error)))
    await note(context, { deed: 'протокол подписан', subject: `/meetings/${id}`, details: { number: given } })
  })
}

const taken = (number: string, { schoolYear }: Pick<Meeting, 'schoolYear'>): string => `Протокол № ${number} в ${schoolYearName(schoolYear)} учебном году уже есть.`
