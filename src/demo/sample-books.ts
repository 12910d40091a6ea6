import { subjects } from '#modules/textbooks'
import { Chance } from './chance.ts'

/** An invented textbook: who wrote it, for which grades, in how many parts. */
export interface SampleBook {
  readonly subject: string
  /** As a title page and the federal list name the subject. */
  readonly subjectName: string
  readonly title: string
  readonly authors: string
  readonly publisher: string
  readonly grades: readonly number[]
  readonly volumes: number
  /** 0 or 1: of two lines of one subject. */
  readonly line: number
  /** Revised lately: the edition before is still about. */
  readonly old: boolean
}

/** Spans of grades that one book covers, by subject; `*2` is a book in two parts. */
const spans: Readonly<Record<string, string>> = {
  primer: '1*2',
  russian: '1 2*2 3*2 4*2 5*2 6*2 7*2 8 9 10-11',
  reading: '1*2 2*2 3*2 4*2',
  literature: '5*2 6*2 7*2 8*2 9*2 10*2 11*2',
  english: '2*2 3*2 4*2 5 6 7 8 9 10 11',
  german: '5 6 7 8 9 10-11',
  maths: '1*2 2*2 3*2 4*2 5*2 6*2',
  algebra: '7 8 9 10-11',
  geometry: '7-9 10-11',
  probability: '7-9*2 10-11',
  informatics: '7 8 9 10 11',
  surroundings: '1*2 2*2 3*2 4*2',
  'history-russia': '6*2 7*2 8*2 9*2 10 11',
  'history-world': '5 6 7 8 9 10 11',
  'social-science': '9 10 11',
  geography: '5-6 7 8 9 10-11',
  biology: '5 6 7 8 9 10 11',
  physics: '7 8 9 10 11',
  chemistry: '8 9 10 11',
  religions: '4',
  'spiritual-culture': '5 6',
  art: '1 2 3 4 5 6 7',
  music: '1 2 3 4 5 6 7 8',
  labour: '1 2 3 4 5 6 7 8-9',
  'physical-education': '1-4 5-7 8-9 10-11',
  safety: '8-9 10-11',
}
/** Subjects that have a second line of textbooks in the city. */
export const twoLines: ReadonlySet<string> = new Set(['russian', 'reading', 'maths', 'surroundings', 'english', 'algebra', 'geometry', 'biology', 'geography', 'literature'])
const surnames = ['Берёзкина', 'Дубов', 'Клёнова', 'Рябинин', 'Осинцева', 'Липатов', 'Вязова', 'Тополев', 'Ивлева', 'Кедров', 'Соснина', 'Яворский', 'Черёмухина', 'Калинников', 'Ракитина', 'Орешников']
const initials = ['А. В.', 'Н. П.', 'С. И.', 'Е. К.', 'М. Ю.', 'Т. Ф.', 'О. Г.', 'Д. Л.']
const publishers = ['Азимут', 'Учебная книга', 'Верста']

/** The textbooks of the sample city, the same each time. */
export function sampleBooks(): SampleBook[] {
  const chance = new Chance(20_260_904)
  return Object.entries(spans).flatMap(([subject, written]) =>
    written.split(' ').flatMap((span): SampleBook[] => {
      const [years = '', volumes = '1'] = span.split('*')
      const [from = 1, to = from] = years.split('-').map(Number)
      const grades = Array.from({ length: to - from + 1 }, (_, index) => from + index)
      return (twoLines.has(subject) ? [0, 1] : [0]).map((line) => bookOf(subject, grades, Number(volumes), line, chance))
    }),
  )
}

function bookOf(subject: string, grades: readonly number[], volumes: number, line: number, chance: Chance): SampleBook {
  const place = subjects.findIndex(({ code }) => code === subject)
  const seat = place * 3 + line * 7
  const subjectName = subjects[place]!.name
  const written = [0, 5, ...(chance.whole(1, 3) === 1 ? [9] : [])].map((step) => `${surnames[(seat + step) % surnames.length]} ${initials[(seat + step) % initials.length]}`)
  return {
    subject,
    subjectName,
    title: `${subjectName}. ${grades.length === 1 ? `${grades[0]} класс` : `${grades[0]}–${grades.at(-1)} классы`}`,
    authors: written.join(', '),
    publisher: publishers[(seat + line) % publishers.length]!,
    grades,
    volumes,
    line,
    old: chance.whole(1, 5) === 1,
  }
}
