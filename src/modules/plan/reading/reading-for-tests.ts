import { documentOf } from './documents-for-tests.ts'
import type { PlanItem, PlanReading, Question } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'

/** The first line of a plan that needs no question. */
export const title = '*План работы ГМО школьных библиотекарей на 2026-2027 учебный год'

/** What is read of a document written as it looks. */
export const read = (text: string): PlanReading => readPlan(documentOf(text)).reading

/** What is read of a document under a title that needs no question. */
export const readTitled = (text: string): PlanReading => read(`${title}\n${text}`)

/** The questions as 'code pointer'. */
export const asked = ({ questions }: PlanReading): string[] => questions.map(({ code, about }) => `${code} ${about}`.trim())

/** The questions of one kind as what they ask about. */
export const foundBy = ({ questions }: PlanReading, code: Question['code']): string[] => questions.filter((question) => question.code === code).map(({ found }) => found)

/** The items as lists of the fields asked for. */
export const itemsBy = ({ items }: PlanReading, ...fields: (keyof PlanItem | 'from' | 'months' | 'who')[]): unknown[][] =>
  items.map((item) => fields.map((field) => (field === 'from' ? item.term?.from ?? null : field === 'months' ? item.term?.months ?? null : field === 'who' ? item.responsible.map(({ name, raw }) => name ?? raw).join('; ') : item[field])))
