import type { ClassGroup, SubjectGroup } from './class-group.ts'
import { compareSubjects, subjectByCode, subjectName } from './subjects.ts'

type Group = Pick<SubjectGroup, 'subject' | 'level' | 'pupils'>

/** «Английский язык 14, Немецкий язык 11, Физика (углублённо) 8»; '' when the class learns everything together. */
export const groupsInWords = (groups: readonly Group[]): string =>
  groups
    .toSorted((one, other) => compareSubjects(one.subject, other.subject))
    .map(({ subject, level, pupils }) => `${subjectName(subject)}${level === 'advanced' ? ' (углублённо)' : ''} ${pupils ?? '—'}`)
    .join(', ')

/** What the groups were when the page was drawn, so that nothing is written over that nobody saw. */
export const seenGroups = (groups: readonly Group[]): string => groups.map(({ subject, level, pupils }) => `${subject}:${level}:${pupils ?? ''}`).toSorted().join('|')

/**
 * What is doubtful about the languages of a class: that together they are learnt by fewer or more than the class has. Null when nothing is,
 * or when a number is not told. A doubt and no mistake: some pupils may learn none.
 */
export function doubtOfLanguages({ pupils }: Pick<ClassGroup, 'pupils'>, groups: readonly Group[]): string | null {
  const languages = groups.filter(({ subject }) => subjectByCode(subject)?.family === 'foreign')
  if (pupils === null || languages.length === 0 || languages.some(({ pupils }) => pupils === null)) return null
  const learning = languages.reduce((sum, { pupils }) => sum + pupils!, 0)
  return learning === pupils ? null : `иностранные языки учат ${learning}, а в классе ${pupils}`
}
