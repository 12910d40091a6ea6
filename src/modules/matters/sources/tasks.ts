import { openDecisions, tasksOf } from '#modules/meetings'
import { may } from '#modules/people'
import { counted, plural } from '#platform/russian'
import type { MatterSource } from '../matter.ts'

/** What meetings have charged the person with. */
export const ownTasks: MatterSource = async (context) => {
  const { personId } = context.actor
  if (personId === null) return []
  return (await tasksOf(context, personId)).map(({ id, text, due, state }) => ({ text, action: 'Сообщить о выполнении', to: `/decisions/${id}`, due, late: state === 'overdue' }))
}

/** Tasks of others that are overdue, for those who gave them. */
export const overdueTasks: MatterSource = async (context) => {
  if (!may(context, 'give a task')) return []
  const late = (await openDecisions(context)).filter(({ state, ownerId }) => state === 'overdue' && ownerId !== context.actor.personId).length
  if (late === 0) return []
  return [{ text: `${plural(late, 'Просрочено', 'Просрочены', 'Просрочено')} ${counted(late, 'поручение', 'поручения', 'поручений')} объединения`, action: 'Посмотреть', to: '/decisions?show=overdue', due: null, late: true }]
}
