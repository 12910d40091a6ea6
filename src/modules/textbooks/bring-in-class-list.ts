import { may, permit, personById, schools } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Refusal, refuse } from '#platform/refusal'
import { counted } from '#platform/russian'
import { classListToSee } from './begin-class-list.ts'
import { recordClassSizes } from './change-classes.ts'
import { classesUnderstood, seenOf, type ClassEntry, type ClassesUnderstood } from './class-lists/classes-understood.ts'
import { classLists, type ClassList } from './store/class-lists.ts'
import { classGroupsInYear } from './store/classes.ts'

/** The list beside the class sizes of now. */
export async function classListUnderstood(context: Context, { read, answers, about }: Pick<ClassList, 'read' | 'answers' | 'about'>): Promise<ClassesUnderstood> {
  const own = context.actor.personId === null ? null : ((await personById(context, context.actor.personId))?.schoolId ?? null)
  const everySchool = may(context, 'keep textbooks of every school')
  const groups = Map.groupBy(await classGroupsInYear(context, about.schoolYear), ({ schoolId }) => schoolId)
  const known = { schools: await schools(context), groups, schoolId: about.schoolId, mayKeep: (id: number) => everySchool || id === own }
  return classesUnderstood(read ?? { lines: [], columns: [], strange: [], doubts: [], schoolYears: [] }, known, answers)
}

/**
 * Enters the class sizes of a list as it was answered: all of it or, when anything is refused, nothing.
 * @param seen what the person was shown; see `seenOf`
 * @throws {Refusal} when a question is open, the page showed something else, or a rule is broken, with the place in the list
 */
export function bringInClassList(context: Context, id: number, seen: string): Promise<NonNullable<ClassList['outcome']>> {
  return atomically(context, async (context) => {
    permit(context, 'keep class sizes')
    const list = await classListToSee(context, id, { hold: true })
    if (list.outcome !== null) refuse('Этот список уже внесён.')
    const { entries, open } = await classListUnderstood(context, list)
    if (open > 0) refuse(`Сначала ответьте на ${counted(open, 'вопрос', 'вопроса', 'вопросов')}.`)
    if (seenOf(entries) !== seen) refuse('Ответы сохранены. Посмотрите, что изменится, и нажмите «Внести» ещё раз.')
    const outcome = { added: 0, changed: 0, schools: 0 }
    for (const [schoolId, told] of Map.groupBy(entries.filter(({ fate }) => fate === 'new' || fate === 'changed'), ({ schoolId }) => schoolId)) {
      const { added, changed } = await atItsPlace(told, () => recordClassSizes(context, { schoolId, schoolYear: list.about.schoolYear, groups: told.map(sentOf) }))
      outcome.added += added
      outcome.changed += changed
      outcome.schools++
    }
    await classLists.putOutcome(context, id, outcome)
    await note(context, { deed: 'список классов внесён', subject: '/textbooks/classes/import', details: { name: list.name, ...outcome } })
    return outcome
  })
}

/** What the list does not say stays as it was. */
const sentOf = ({ key, card, group }: ClassEntry) => ({
  id: group?.id ?? null,
  seen: group?.version ?? 0,
  place: `${key}.`,
  ...card,
  letter: group?.letter ?? card.letter,
  pupils: card.pupils ?? group?.pupils ?? null,
  forecast: card.forecast ?? group?.forecast ?? null,
})

/** A rule that one line breaks is told with where it stands. */
async function atItsPlace<T>(entries: readonly ClassEntry[], work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const entry = error instanceof Refusal && error.field !== null ? entries.find(({ key }) => error.field!.startsWith(`${key}.`)) : undefined
    throw entry ? new Refusal(`${entry.place}: ${(error as Refusal).message} Ничего не внесено.`) : error
  }
}
