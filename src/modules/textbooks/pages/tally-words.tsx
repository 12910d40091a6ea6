import { counted, numberInFigures } from '#platform/russian'
import { percent, type Tally } from '../tally.ts'
import type { FullSets } from '../summary.ts'

/** «83,4 %»; «нет данных» where no class size is known; never 100 % while something is short. */
export function percentInWords(tally: Pick<Tally, 'users' | 'filled'>): string {
  const value = percent(tally)
  return value === null ? 'нет данных' : `${numberInFigures(value, 1)} %`
}

/** How much, of how many, and what is not known. */
export function TallyLead({ tally, sets }: { tally: Tally; sets: FullSets }) {
  if (tally.users === 0)
    return (
      <p className="lead">
        Обеспеченность пока не посчитать: не записаны численность классов или фонд. Как только они появятся, здесь будет доля учеников с учебниками.
      </p>
    )
  return (
    <>
      <p className="lead">
        Обеспечено {percentInWords(tally)}: {counted(tally.filled, 'учебник', 'учебника', 'учебников')} из {numberInFigures(tally.users)} нужных.
        {tally.eForms > 0 && ` Ещё ${numberInFigures(tally.eForms)} — в электронной форме: вместе ${percentInWords({ users: tally.users, filled: tally.filled + tally.eForms })}.`}
      </p>
      <p>
        Полный комплект есть у {numberInFigures(sets.withSet)} из {counted(sets.pupils, 'ученика', 'учеников', 'учеников')}
        {sets.pupils > 0 && ` (${percentInWords({ users: sets.pupils, filled: sets.withSet })})`}.
        {sets.unknown > 0 && ` Без данных ${counted(sets.unknown, 'класс', 'класса', 'классов')}: не записана численность или фонд школы; в проценты они не входят.`}
      </p>
    </>
  )
}
