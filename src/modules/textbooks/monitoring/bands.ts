/**
 * Grades that share textbooks make a band: a book for grades 7–9 cannot be divided among them, so they are counted together and each copy once.
 * @param sets grades that belong together, in any order
 * @returns bands in ascending order, no grade in two of them
 */
export function bandsOf(sets: Iterable<readonly number[]>): number[][] {
  let bands: number[][] = []
  for (const grades of sets) {
    if (grades.length === 0) continue
    const joined = bands.filter((band) => band.some((grade) => grades.includes(grade)))
    bands = [...bands.filter((band) => !joined.includes(band)), [...new Set([...grades, ...joined.flat()])].toSorted((one, other) => one - other)]
  }
  return bands.toSorted((one, other) => one[0]! - other[0]!)
}
