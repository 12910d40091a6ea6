export interface GradesSaid {
  readonly grades: readonly number[]
  /** The additional first grade is among them. */
  readonly extraYear: boolean
}

const highest = 12

/** «7», «10 – 11» with all between, «5, 6», «1 дополнительный класс», «1 доп. - 1». @returns null when the text says something else */
export function gradesSaid(text: string): GradesSaid | null {
  const plain = text.toLowerCase().replace(/[‐-―−]/g, '-').replace(/\s+/g, '')
  const extra = /1доп(?:олнительный|\.)?(?:класс[а-я]*)?(?:-|,|;|и)?/
  const extraYear = extra.test(plain)
  const rest = plain.replace(extra, '').replace(/(?:-?(?:й|е|ый|ые))?(?:класс[а-я]*|кл)\.?$/, '')
  if (rest === '') return extraYear ? { grades: [], extraYear } : null
  const grades = new Set<number>()
  for (const piece of rest.split(/[,;]/)) {
    const [, from, to = from] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(piece) ?? []
    if (from === undefined || Number(from) < 1 || Number(to) < Number(from) || Number(to) > highest) return null
    for (let grade = Number(from); grade <= Number(to); grade++) grades.add(grade)
  }
  return { grades: [...grades].toSorted((a, b) => a - b), extraYear }
}

/** The grade that a title speaks of: «Чтение. 5 класс. Учебник…», «7–9-е классы: …». @returns null when it names none or more than one */
export function gradesInTitle(title: string): GradesSaid | null {
  const named = [...title.matchAll(/(\d{1,2}(?:\s*[-–—]\s*\d{1,2})?)(?:-?(?:й|е|ый|ые))?\s+класс/gi)].map(([, grades]) => grades!)
  return new Set(named).size === 1 ? gradesSaid(named[0]!) : null
}
