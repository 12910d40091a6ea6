/**
 * «Анна, Вера и Нина»
 * @param conjunction «или» where one of them is meant
 */
export function listOf(items: readonly string[], conjunction = 'и'): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`
}
