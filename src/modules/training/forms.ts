import type { Form, UploadedFile } from '#platform/form'
import { linkFrom } from '#platform/link'
import { refuse } from '#platform/refusal'
import { eventForms, eventKinds, eventLevels, type EventCard } from './event.ts'
import { participationRoles, results, type ParticipationCard } from './participation.ts'

export function eventFrom(form: Form): EventCard {
  const firstDay = form.day('firstDay', 'Первый день') ?? refuse('Назовите день события.', 'firstDay')
  return {
    kind: form.oneOf('kind', eventKinds, 'Вид'),
    level: form.oneOf('level', eventLevels, 'Уровень'),
    form: form.oneOf('form', eventForms, 'Форма'),
    title: form.required('title', 'Название').replace(/\s+/g, ' '),
    organiser: form.text('organiser'),
    firstDay,
    lastDay: form.day('lastDay', 'Последний день') ?? firstDay,
    hours: form.decimal('hours', 'Часы'),
    place: form.text('place'),
    link: linkFrom(form.text('link')),
    description: form.text('description'),
  }
}

export const participationFrom = (form: Form): ParticipationCard => ({
  role: form.oneOf('role', participationRoles, 'Роль'),
  result: form.oneOf('result', results, 'Результат'),
  resultWords: form.text('resultWords').replace(/\s+/g, ' '),
  ownHours: form.decimal('ownHours', 'Часы'),
  link: linkFrom(form.text('proofLink')),
})

export async function proofsFrom(form: Form): Promise<UploadedFile[]> {
  const file = await form.file('proof')
  return file ? [file] : []
}
