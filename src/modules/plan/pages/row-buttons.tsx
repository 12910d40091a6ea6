import type { RefusedForm } from '#platform/form'

/** The buttons of a row in a list that has an order; the deed and the row travel in the button. */
export function RowButtons({ id, name, first, last }: { id: number; name: string; first: boolean; last: boolean }) {
  const label = (deed: string) => `${deed}: ${name.slice(0, 80)}`
  return (
    <span className="row-buttons">
      <button type="submit" name="deed" value={`up ${id}`} className="plain" disabled={first} aria-label={label('Выше')}>
        Выше
      </button>
      <button type="submit" name="deed" value={`down ${id}`} className="plain" disabled={last} aria-label={label('Ниже')}>
        Ниже
      </button>
      <button type="submit" name="deed" value={`remove ${id}`} className="plain" aria-label={label('Убрать')} data-confirm={`Убрать из плана: «${name.slice(0, 120)}»?`}>
        Убрать
      </button>
    </span>
  )
}

export interface RowDeed {
  readonly deed: 'up' | 'down' | 'remove'
  readonly id: number
}

/** What a button of a row asks for; null when another one was pressed. */
export function rowDeedOf(value: string): RowDeed | null {
  const found = /^(up|down|remove) (\d{1,15})$/.exec(value)
  return found && { deed: found[1] as RowDeed['deed'], id: Number(found[2]) }
}

/** The refusal of a form of buttons, not of the form of fields below it. */
export const ofRows = (refused: RefusedForm | undefined): RefusedForm | undefined => (refused && rowDeedOf(refused.typed['deed'] ?? '') ? refused : undefined)
