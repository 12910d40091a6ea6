import { atomically, type Context } from '#platform/context'
import { isForeignKeyViolation } from '#platform/violation'
import { refuse } from '#platform/refusal'

/**
 * Removes something unless another room keeps records about it: the database knows of rooms that this one does not.
 * @throws {Refusal} with `words` when something leans on it; the transaction around goes on unharmed
 */
export async function unlessLeanedOn(context: Context, remove: (context: Context) => Promise<void>, words: string): Promise<void> {
  try {
    await atomically(context, remove)
  } catch (error) {
    if (isForeignKeyViolation(error)) refuse(words)
    throw error
  }
}
