import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, notFound } from '#platform/refusal'
import { listAddress, orderInWords, type FederalList, type FederalListId } from './federal-list/federal-list.ts'
import { federalListChoices, insertFederalListChoice, lockFederalListChoice } from './store/federal-list-choices.ts'
import { federalListById } from './store/federal-lists.ts'

/**
 * Says by which version of the federal list the association works from now on.
 * @param seen the last choice that the person saw; 0 when there was none
 * @throws {Refusal} when the actor may not, or there is no such version
 * @throws {Conflict} when somebody chose another meanwhile
 */
export function chooseFederalList(context: Context, id: FederalListId, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'choose a federal list')
    await lockFederalListChoice(context)
    const list = (await federalListById(context, id)) ?? notFound('Такого перечня нет.')
    const [last] = await federalListChoices(context)
    if (last?.listId === id) return
    if ((last?.id ?? 0) !== seen) {
      const theirs = last && (await federalListById(context, last.listId))
      throw new Conflict([{ field: 'Работаем по перечню', theirs: theirs ? orderInWords(theirs) : '', yours: orderInWords(list) }])
    }
    await insertFederalListChoice(context, id)
    await note(context, { deed: 'выбран федеральный перечень', subject: listAddress(id), details: { order: orderInWords(list) } })
  })
}

/** The version by which the association works; null until one is chosen. */
export async function federalListInUse(context: Context): Promise<FederalList | null> {
  const [last] = await federalListChoices(context)
  return (last && (await federalListById(context, last.listId))) ?? null
}
