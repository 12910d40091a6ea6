import type { Assumptions } from '../forecast.ts'
import type { TextbookSettings } from '../settings.ts'

/** The assumptions that the address names; where it is silent, or says what cannot be, the usual ones. */
export function assumptionsAsked(query: URLSearchParams, { loss, grade10Share }: Pick<TextbookSettings, 'loss' | 'grade10Share'>): { assumptions: Assumptions; standard: Assumptions } {
  const standard: Assumptions = { admissions: 100, grade10Share, migration: 0, loss, replaced: [] }
  const whole = (name: string, least: number, most: number, usual: number): number => {
    const typed = (query.get(name) ?? '').trim().replace('−', '-').replace('+', '')
    return /^-?\d{1,3}$/.test(typed) && Number(typed) >= least && Number(typed) <= most ? Number(typed) : usual
  }
  return {
    standard,
    assumptions: {
      admissions: whole('admissions', 0, 300, standard.admissions),
      grade10Share: whole('grade10', 0, 100, standard.grade10Share),
      migration: whole('migration', -50, 50, standard.migration),
      loss: whole('loss', 0, 100, standard.loss),
      replaced: query.getAll('replaced').map(Number).filter((grade) => Number.isInteger(grade) && grade >= 1 && grade <= 11),
    },
  }
}
