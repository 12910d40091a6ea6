import { Card, dayInWords, dayShort, Page } from '#ui'
import { answerButton } from '../answer.ts'
import type { answerShown } from './answer-guest.ts'
import type { ReactNode } from 'react'

/** A meeting and what one person has answered about it; below it what can be pressed. */
export function AnswerOf({ shown: { name, title, day, hours, place, link, objection, given, forOtherDay }, heading, children }: { shown: Awaited<ReturnType<typeof answerShown>>; heading: string; children: ReactNode }) {
  const last = given.at(-1)
  const before = given.at(-2)
  return (
    <Page title={heading}>
      <p>{name}</p>
      <Card lines={[['Заседание', title], ['Когда', [dayInWords(day), hours].filter(Boolean).join(', ')], ['Где', place], ['Дистанционно', link && <a href={link}>{link}</a>]]} />
      {last && (
        <p className="notice" role="status">
          Вы ответили: <strong>{answerButton[last.answer]}</strong> ({last.on}).{before && ` Прежний ответ, «${answerButton[before.answer]}», больше не считается.`}
        </p>
      )}
      {forOtherDay !== null && <p className="notice">Заседание перенесено: ваш ответ от {dayShort(forOtherDay)} был о другом дне. Ответьте ещё раз.</p>}
      {objection === null ? children : <p className="notice">{objection}</p>}
    </Page>
  )
}
