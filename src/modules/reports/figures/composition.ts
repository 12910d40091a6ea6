import type { MemberOfYear, YearRecord } from '../year-record.ts'
import { count, distinct, share, type Figure } from './figure.ts'

/** A group of a whole: «первая категория», how many, what share. */
export interface Split {
  readonly name: string
  readonly count: Figure
  readonly share: Figure
}

/** Who the association is: schools, categories, years in the profession, beginners. */
export function compositionOf({ members, schools }: Pick<YearRecord, 'members' | 'schools'>) {
  const all = membersOf(members)
  const taken = new Set(members.map(({ schoolId }) => schoolId))
  const split = (kind: string, name: string, records: readonly MemberOfYear[]): Split => {
    const part = count(`members.${kind}`, `Библиотекарей: ${name}`, records)
    return { name, count: part, share: share(`members.${kind}.share`, `Доля библиотекарей: ${name}`, part, all) }
  }
  return {
    members: all,
    schools: count('schools', 'Школ города', schools),
    schoolsWithMember: count('schools.with', 'Школ, где есть библиотекарь из объединения', schools.filter(({ id }) => taken.has(id))),
    schoolsWithout: count('schools.without', 'Школ без библиотекаря в объединении', schools.filter(({ id }) => !taken.has(id))),
    categories: categoriesOf(members).map((category) => split(`category.${category || 'unknown'}`, category || unknown, members.filter((member) => member.category.trim().toLowerCase() === category))),
    service: services.flatMap(({ key, name, holds }) => {
      const records = members.filter(({ years }) => holds(years))
      return records.length === 0 ? [] : [split(`service.${key}`, name, records)]
    }),
    beginners: split('beginners', 'начинающие', members.filter(({ beginner }) => beginner === true)),
  }
}

const unknown = 'не указано'

/** The known ones first, the highest before the others; what nobody entered last. */
function categoriesOf(members: readonly MemberOfYear[]): string[] {
  const order = (category: string) => (category === '' ? 9 : category.startsWith('высш') ? 0 : category.startsWith('перв') ? 1 : category.startsWith('втор') ? 2 : category.startsWith('соответств') ? 3 : 4)
  return [...new Set(members.map(({ category }) => category.trim().toLowerCase()))].toSorted((a, b) => order(a) - order(b) || a.localeCompare(b, 'ru'))
}

const between = (from: number, to: number) => (years: number | null) => years !== null && years >= from && years < to

const services: readonly { readonly key: string; readonly name: string; readonly holds: (years: number | null) => boolean }[] = [
  { key: 'to3', name: 'до трёх лет', holds: between(0, 3) },
  { key: 'to10', name: 'от трёх до десяти лет', holds: between(3, 10) },
  { key: 'to20', name: 'от десяти до двадцати лет', holds: between(10, 20) },
  { key: 'over20', name: 'двадцать лет и больше', holds: between(20, 200) },
  { key: 'unknown', name: unknown, holds: (years) => years === null },
]

export const membersOf = (members: readonly MemberOfYear[]): Figure => count('members', 'Библиотекарей в объединении', members)

/** Figures of the people present at something. */
export const peopleOf = (key: string, name: string, entries: readonly { readonly personId: number; readonly title: string; readonly address: string }[]): Figure =>
  count(key, name, distinct(entries, ({ personId }) => personId))
