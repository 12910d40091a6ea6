import { stateName, type MeasureState } from '../trend.ts'

/** Where a number stands, in words; red too when it is late. */
export const State = ({ state }: { state: MeasureState }) => <span className={state === 'behind' || state === 'missed' ? 'late' : undefined}>{stateName[state]}</span>
