import { types } from 'pg'

type Parse = (text: string) => unknown

const asIs: Parse = (text) => text

const textList: number = 1009
const texts: (text: string) => (string | null)[] = types.getTypeParser(textList)

/** A list of one dimension. */
const listOf =
  (parse: Parse): Parse =>
  (text) =>
    texts(text).map((item) => (item === null ? null : parse(item)))

/** By the number of the type in PostgreSQL. */
const ours: ReadonlyMap<number, Parse> = new Map([
  [types.builtins.INT8, Number],
  [types.builtins.DATE, asIs],
  [types.builtins.NUMERIC, asIs],
  [1016, listOf(Number)],
  [1182, listOf(asIs)],
  [1231, listOf(asIs)],
])

/**
 * Values as the embedded database gives them: int8 a number, a day 'YYYY-MM-DD', numeric its digits; lists of them the
 * same. A number beyond 2⁵³ would lose digits: no key of ours comes near.
 */
export const postgresTypes: Pick<typeof types, 'getTypeParser'> = {
  getTypeParser: (oid, format) => ours.get(oid) ?? types.getTypeParser(oid, format),
}
