import type { CellProvision } from './provision.ts'

/**
 * Pupils of a class group who have a textbook for every subject. The shortages of subjects are taken to fall on the same pupils, as
 * a librarian gives the books out; groups of one family of subjects (languages) are added up.
 * @param cells of one class group
 * @returns null when its size or that of one of its groups is missing, or it needs no textbook that we know of
 */
export function withFullSet(pupils: number | null, cells: readonly CellProvision[]): number | null {
  if (pupils === null || cells.length === 0) return null
  const missing = new Map<string, number>()
  for (const { cell, filled } of cells) {
    if (cell.users === null || filled === null) return null
    missing.set(cell.family, (missing.get(cell.family) ?? 0) + cell.users - filled)
  }
  return Math.max(0, pupils - Math.max(0, ...missing.values()))
}
