import type { LetterStanding, MailAddress } from '#platform/mail'

export const letterStateName: Readonly<Record<LetterStanding, string>> = {
  waiting: 'ждёт отправки',
  late: 'не ушло вовремя',
  sending: 'уходит',
  sent: 'отправлено',
  refused: 'не принято',
  'in doubt': 'неизвестно, ушло ли',
}

export const LetterStateView = ({ state }: { state: LetterStanding }) => <span className={state === 'refused' || state === 'in doubt' ? 'late' : undefined}>{letterStateName[state]}</span>

/** «Орлова Анна Павловна, orlova@example.org»; whoever was erased is not named. */
export const receiverName = ({ name, address }: MailAddress): string => [name, address].filter(Boolean).join(', ') || 'данные получателя удалены'
