import type { SchoolYear } from '#platform/calendar'

const pair = /(?<!\d)(20\d{2})\s*(?:г\.?\s*)?[-–—/]\s*(?:20)?(\d{2})(?!\d)/u

/** School years written in a text, in order: «2019 – 2020 учебный год», «2019/20», «2019-2020 уч. г.». */
export function schoolYearsIn(text: string): SchoolYear[] {
  return [...text.matchAll(new RegExp(pair, 'gu'))].flatMap(([, from, to]) => {
    const first = Number(from)
    return (first + 1) % 100 === Number(to) ? [{ from: first, to: first + 1 }] : []
  })
}

export const sameYear = (a: SchoolYear, b: SchoolYear): boolean => a.from === b.from
