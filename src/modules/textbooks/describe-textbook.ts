import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, notFound, refuse } from '#platform/refusal'
import { relationName, type Relation } from './substitution.ts'
import { editionById, insertEdition, insertPart, insertWork, keepSubstitution, partsOfEdition, updateEdition, updateWork, workById } from './store/catalogue.ts'
import { objectionToEdition, objectionToWork, type EditionCard, type EditionId, type PartId, type WorkCard, type WorkId } from './textbook.ts'

/**
 * Describes a textbook with its first edition.
 * @param volumes parts of which it consists; 1 is a book in one volume
 * @throws {Refusal} when the actor may not or something typed is wrong
 */
export function describeTextbook(context: Context, work: WorkCard, edition: EditionCard, volumes: number): Promise<{ workId: WorkId; editionId: EditionId }> {
  return atomically(context, async (context) => {
    permit(context, 'describe textbooks')
    refuseObjection(objectionToWork(work))
    const workId = await insertWork(context, work)
    const editionId = await addEdition(context, workId, edition, volumes)
    await note(context, { deed: 'учебник описан', subject: `/textbooks/works/${workId}`, details: { ...work, ...edition, volumes } })
    return { workId, editionId }
  })
}

/** Describes one more edition of a work. */
export function addEdition(context: Context, workId: WorkId, edition: EditionCard, volumes: number): Promise<EditionId> {
  return atomically(context, async (context) => {
    permit(context, 'describe textbooks')
    if (!(await workById(context, workId))) notFound('Такого учебника нет.')
    refuseObjection(objectionToEdition(edition))
    if (!Number.isInteger(volumes) || volumes < 1 || volumes > 9) refuse('Частей — от 1 до 9.', 'volumes')
    const id = await insertEdition(context, workId, edition, volumes)
    await note(context, { deed: 'издание описано', subject: `/textbooks/works/${workId}`, details: { ...edition, volumes } })
    return id
  })
}

/** A part that was not known so far: the third of a book in two. */
export function addPart(context: Context, editionId: EditionId, number: number): Promise<PartId> {
  return atomically(context, async (context) => {
    permit(context, 'describe textbooks')
    const edition = (await editionById(context, editionId)) ?? notFound('Такого издания нет.')
    if (!Number.isInteger(number) || number < 1 || number > 9) refuse('Номер части — от 1 до 9.', 'number')
    const parts = await partsOfEdition(context, editionId)
    if (parts.some((part) => part.number === 0)) refuse('Это издание — одна книга. Если учебник вышел в частях, опишите его ещё одним изданием.', 'number')
    if (parts.some((part) => part.number === number)) refuse('Такая часть уже есть.', 'number')
    const id = await insertPart(context, editionId, number)
    await note(context, { deed: 'часть учебника описана', subject: `/textbooks/works/${edition.workId}`, details: { editionId, number } })
    return id
  })
}

/** @throws {Conflict} when somebody changed the work since `seen` */
export function changeWork(context: Context, id: WorkId, card: WorkCard, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'describe textbooks')
    const before = (await workById(context, id)) ?? notFound('Такого учебника нет.')
    refuseObjection(objectionToWork(card))
    if (before.version !== seen || !(await updateWork(context, id, card, seen))) throw new Conflict([{ field: 'Название', theirs: before.title, yours: card.title }])
    await note(context, { deed: 'учебник изменён', subject: `/textbooks/works/${id}`, details: { before, after: card } })
  })
}

/** @throws {Conflict} when somebody changed the edition since `seen` */
export function changeEdition(context: Context, id: EditionId, card: EditionCard, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'describe textbooks')
    const before = (await editionById(context, id)) ?? notFound('Такого издания нет.')
    refuseObjection(objectionToEdition(card))
    if (before.version !== seen || !(await updateEdition(context, id, card, seen))) throw new Conflict([{ field: 'Издательство', theirs: before.publisher, yours: card.publisher }])
    await note(context, { deed: 'издание изменено', subject: `/textbooks/works/${before.workId}`, details: { before, after: card } })
  })
}

/**
 * Decides, once for the whole association, how two editions may stand for each other.
 * @throws {Refusal} when the actor may not, or they are of different subjects or grades and are said to be one
 */
export function decideSubstitution(context: Context, one: EditionId, other: EditionId, relation: Relation, reason: string): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'decide substitution')
    if (one === other) refuse('Это одно и то же издание.', 'otherId')
    const [first, second] = [(await editionById(context, Math.min(one, other))) ?? notFound('Такого издания нет.'), (await editionById(context, Math.max(one, other))) ?? notFound('Такого издания нет.')]
    const [firstWork, secondWork] = [(await workById(context, first.workId))!, (await workById(context, second.workId))!]
    if (relation !== 'no' && firstWork.subject !== secondWork.subject) refuse('Издания разных предметов друг друга не заменяют.', 'relation')
    if (relation !== 'no' && !firstWork.grades.some((grade) => secondWork.grades.includes(grade))) refuse('У этих изданий нет общего класса.', 'relation')
    if (first.medium !== second.medium && relation !== 'no') refuse('Печатный учебник и электронная форма считаются отдельно.', 'relation')
    await keepSubstitution(context, { editionId: first.id, otherId: second.id, relation }, reason)
    await note(context, { deed: `решено о замене: ${relationName[relation]}`, subject: `/textbooks/works/${firstWork.id}`, details: { one: first.id, other: second.id, relation, reason } })
  })
}

function refuseObjection(objection: { field: string; reason: string } | null): void {
  if (objection) refuse(objection.reason, objection.field)
}
