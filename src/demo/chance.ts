/** Seeded chance: the sample city is the same each time. A linear congruential generator of 32 bits (Numerical Recipes). */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to 1, without 1. */
  next(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return this.#state / 2 ** 32
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  one<T>(list: readonly T[]): T {
    const chosen = list[this.whole(0, list.length - 1)]
    if (chosen === undefined) throw new RangeError('expected a list with something in it')
    return chosen
  }
}
