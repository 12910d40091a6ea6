import { schoolYearName } from '#platform/calendar'
import { dateShort } from '#platform/russian'
import type { ListChange } from './changes.ts'
import type { FederalEntry } from './entry.ts'

/** What a change means for whoever has the book. */
export function changeInWords({ kind, touches, now, last }: ListChange): string {
  const [before] = touches
  if (kind === 'excluded') return last ? `Исключён. Можно использовать по ${schoolYearName(last)} учебный год.` : 'Исключён, срок не указан.'
  if (kind === 'vanished') return 'В новом перечне его нет ни в одном приложении.'
  if (kind === 'returned') return 'Был исключён, теперь снова в приложении 1.'
  if (kind === 'renewed') return `${edition(now!)}. Раньше: ${touches.map(edition).join('; ').toLowerCase()}. Могут ли оба быть в одном классе, решает методист.`
  if (kind === 'new') return 'Раньше в перечне не было.'
  return `Срок был ${term(before!)}, стал ${term(now!)}.`
}

const edition = ({ edition, revised, parts }: FederalEntry): string =>
  [edition === null ? 'Издание без номера' : `${edition}-е издание`, ...(revised ? ['переработанное'] : []), ...(parts > 1 ? [`в ${parts} частях`] : [])].join(', ')

const term = ({ until, term }: FederalEntry): string => (until ? `до ${dateShort(until)}` : term === 'unlimited' ? 'без ограничения' : 'не указан')
