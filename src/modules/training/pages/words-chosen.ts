import { eventKindName, eventLevelName } from '../event.ts'
import { participationRoleName, resultClassName } from '../participation.ts'
import type { ParticipationRow } from './rows.ts'
import type { Asked } from './asked.ts'

/** What a list was narrowed to, in words: «краевой уровень, победитель»; '' for a whole list. */
export function wordsChosen({ level, kind, role, result, event, person }: Asked, rows: readonly ParticipationRow[]): string {
  const name = (names: Readonly<Record<string, string>>, value: string) => value && (names[value] ?? value)
  return [
    name(eventLevelName, level),
    name(eventKindName, kind),
    name(participationRoleName, role),
    name(resultClassName, result),
    event !== null && (rows[0] ? `«${rows[0].event.title}»` : 'одно событие'),
    person !== null && (rows[0]?.person ?? 'один человек'),
  ]
    .filter(Boolean)
    .join(', ')
}
