/**
 * How many slips of the finger lie between two words: a letter left out, put in, replaced, or two neighbours exchanged.
 * @returns a number above `most` as soon as it is certain to exceed it
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    if (Math.min(...row) > most) return most + 1
    ;[before, last] = [last, row]
  }
  return last[other.length]!
}

/** Of short words one slip makes another word; in long ones two are still told. */
const slipsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2)

/**
 * The word of the text that the typed one was most likely to be; null when none is near.
 * A form of a word counts as the word: its beginning is compared too.
 * @param words of texts, folded; one met more often is preferred among equals
 */
export function wordMeant(typed: string, words: readonly string[]): string | null {
  const allowed = slipsAllowed(typed)
  if (allowed === 0) return null
  const met = new Map<string, number>()
  for (const word of words) met.set(word, (met.get(word) ?? 0) + 1)
  const near = [...met].flatMap(([word, times]) => {
    const whole = slipsBetween(typed, word, allowed)
    const begun = word.length > typed.length ? slipsBetween(typed, word.slice(0, typed.length), allowed) + 0.5 : whole
    const slips = Math.min(whole, begun)
    return slips <= allowed && word.length > 2 ? [{ word, slips, times }] : []
  })
  return near.toSorted((a, b) => a.slips - b.slips || b.times - a.times || a.word.localeCompare(b.word))[0]?.word ?? null
}
