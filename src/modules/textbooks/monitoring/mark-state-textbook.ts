import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, notFound } from '#platform/refusal'
import { workInWords } from '../book-words.ts'
import { workById } from '../store/catalogue.ts'
import { keepStateTextbook, stateTextbooks } from '../store/monitoring.ts'
import type { WorkId } from '../textbook.ts'
import { stateStandingName, type StateStanding } from './state-textbook.ts'

/**
 * Marks a textbook as a unified state one for forms 2.1 and 2.2, or takes the mark away.
 * @param standing null: it is not one
 * @param seen the mark that the person saw
 * @throws {Conflict} when somebody marked it otherwise meanwhile
 */
export function markStateTextbook(context: Context, workId: WorkId, standing: StateStanding | null, seen: StateStanding | null): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'describe textbooks')
    const work = (await workById(context, workId)) ?? notFound('Такого учебника нет.')
    const before = (await stateTextbooks(context)).get(workId) ?? null
    if (before === standing) return
    if (before !== seen) throw new Conflict([{ field: 'Единый государственный учебник', theirs: markInWords(before), yours: markInWords(standing) }])
    await keepStateTextbook(context, workId, standing)
    await note(context, { deed: 'отмечен единый государственный учебник', subject: `/textbooks/works/${workId}`, details: { book: workInWords(work), before, after: standing } })
  })
}

/** «нет», «включён в федеральный перечень» */
export const markInWords = (standing: StateStanding | null): string => (standing === null ? 'нет' : stateStandingName[standing])
