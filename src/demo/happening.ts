/** A day of the school year: the month, 1 to 12, and the day; August and later fall in its first half. */
export type MonthDay = readonly [month: number, day: number]

/** Something that the people of the sample city do on a day of their year. */
export interface Happening {
  readonly on: MonthDay
  live(): Promise<void>
}

/** Lives them day after day, those of one day in the order given. */
export async function liveThrough(happenings: readonly Happening[]): Promise<void> {
  const order = ({ on: [month, day] }: Happening) => ((month + 4) % 12) * 100 + day
  for (const happening of happenings.toSorted((one, other) => order(one) - order(other))) await happening.live()
}
