import type { Letter, LetterState } from '#platform/mail'

/** A letter's state as people see it: one past its use will not go any more. */
export type ShownState = LetterState | 'late'

export const shownState = ({ state, usefulUntil }: Pick<Letter, 'state' | 'usefulUntil'>, now: Date): ShownState => (state === 'waiting' && usefulUntil !== null && usefulUntil <= now ? 'late' : state)

export const letterStateName: Readonly<Record<ShownState, string>> = {
  waiting: 'ждёт отправки',
  late: 'не ушло вовремя',
  sending: 'уходит',
  sent: 'отправлено',
  refused: 'не принято',
  'in doubt': 'неизвестно, ушло ли',
}

export const LetterStateView = ({ state }: { state: ShownState }) => <span className={state === 'refused' || state === 'in doubt' ? 'late' : undefined}>{letterStateName[state]}</span>
