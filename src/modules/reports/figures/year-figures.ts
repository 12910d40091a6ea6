import type { YearRecord } from '../year-record.ts'
import { compositionOf } from './composition.ts'
import { meetingsOf } from './meetings.ts'
import { resultsOf } from './results.ts'
import { reviewsOf } from './reviews.ts'
import { trainingOf } from './training.ts'

/** Every number that papers of a year tell. */
export const yearFigures = (year: YearRecord) => ({
  composition: compositionOf(year),
  meetings: meetingsOf(year),
  training: trainingOf(year),
  results: resultsOf(year),
  reviews: reviewsOf(year),
})

export type YearFigures = ReturnType<typeof yearFigures>
