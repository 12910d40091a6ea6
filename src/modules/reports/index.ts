/** What is told: the note, the report and the slides of a year, made from its records; the next plan drafted from what is left. */
export { deck, note, report } from './year-papers.ts'
