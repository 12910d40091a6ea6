import type { Meeting } from '../meeting.ts'
import type { NextStep } from '../next-step.ts'

/** The next step first; then all else that can be done with the meeting now. */
export function MeetingActions({ meeting, step, underWay, mayPlan, mayRecord, mayDeliver }: { meeting: Pick<Meeting, 'id' | 'day' | 'state' | 'signed' | 'present'>; step: NextStep | null; underWay: boolean; mayPlan: boolean; mayRecord: boolean; mayDeliver: boolean }) {
  const here = `/meetings/${meeting.id}`
  const held = meeting.present !== null
  const cancelled = meeting.state === 'cancelled'
  const links: readonly (readonly [boolean, string, string])[] = [
    [mayRecord && underWay && !meeting.signed, 'Отметить присутствие', 'attendance'],
    [mayRecord && meeting.day !== null && !cancelled && !meeting.signed, 'Показать код', 'code'],
    [mayRecord && underWay && !meeting.signed, 'Писать протокол', 'minutes'],
    [held, meeting.signed ? 'Открыть протокол' : 'Прочитать черновик протокола', 'protocol'],
    [mayPlan && !held && meeting.day !== null && !cancelled, 'Перенести', 'day'],
    [mayPlan && !held && !cancelled, 'Отменить', 'cancel'],
    [mayPlan && !meeting.signed, 'Изменить карточку', 'change'],
    [mayPlan && !meeting.signed, 'Составить повестку', 'agenda'],
    [mayPlan, 'Приложить материал', 'materials'],
    [!held && !cancelled && meeting.day !== null, 'Уведомление', 'notice'],
    [!held && !cancelled && meeting.state === 'notified', 'Кто придёт', 'answers'],
    [mayDeliver && held, 'Записать практический выход', 'output'],
  ]
  return (
    <>
      {step && (
        <a className="button" href={step.address}>
          {step.title}
        </a>
      )}
      {links
        .filter(([may, , page]) => may && `${here}/${page}` !== step?.address)
        .map(([, title, page]) => (
          <a key={page} href={`${here}/${page}`}>
            {title}
          </a>
        ))}
    </>
  )
}
