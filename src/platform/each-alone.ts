/**
 * Does the work for each, one after another; a failure for one is no harm to those behind it.
 * @throws {AggregateError} at the end, with all that failed
 */
export async function eachAlone<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = []
  for (const item of items) await work(item).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '))
}
