import type { YearFigures } from '../figures/year-figures.ts'
import type { Proposal } from '../next-plan/proposal.ts'
import type { YearRecord } from '../year-record.ts'
import type { Telling } from './chapter.ts'
import { composition } from './note/composition.ts'
import { conclusion } from './note/conclusion.ts'
import { experience } from './note/experience.ts'
import { aims } from './note/aims.ts'
import { indicators } from './note/indicators.ts'
import { meetings } from './note/meetings.ts'
import { nextYear } from './note/next-year.ts'
import { reviews } from './note/reviews.ts'
import { training } from './note/training.ts'
import { quoted, told } from './told.ts'
import { associationInGenitive, dayTold, periodTold, planEntry } from './words.ts'

/** The analytical note: theme and aim, composition, meetings, training, contests and experience, indicators, what is unsolved, tasks of the next year. */
export const noteOf = (year: YearRecord, figures: YearFigures, proposals: readonly Proposal[]): Telling => ({
  title: 'Аналитическая справка',
  heading: [told`Аналитическая справка`, told`о работе ${quoted(associationInGenitive(year), { title: year.association.name, address: '/association' })}`, periodTold(year)],
  chapters: [
    aims(year, figures),
    composition(year, figures),
    meetings(year, figures),
    training(year, figures),
    experience(year, figures),
    indicators(year, figures),
    ...reviews(year, figures),
    conclusion(year, figures),
    nextYear(year, figures, proposals),
  ],
  signatures: year.signatures,
  day: told`${dayTold(year.countedOn, planEntry(year))}`,
})
