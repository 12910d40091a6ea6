import type { SchoolYear } from '#platform/calendar'
import type { Form } from '#platform/form'
import { refuse } from '#platform/refusal'
import type { TypedItem } from './change-item.ts'
import type { DoneCard } from './mark-done.ts'
import type { IndicatorCard, PlanLevel } from './plan.ts'
import type { StepCard } from './plan-path.ts'
import { planStates } from './plan.ts'
import { readResponsible } from './reading/responsible.ts'
import { readTerm } from './reading/term.ts'
import type { PlanFrontCard } from './settled-plan.ts'

export const planLevels: readonly PlanLevel[] = ['ШМО', 'ГМО', 'РМО', 'ММО']

export const frontFrom = (form: Form): PlanFrontCard => ({
  association: form.text('association'),
  level: form.text('level') === '' ? null : form.oneOf('level', planLevels, 'Уровень'),
  theme: form.text('theme'),
  aim: form.text('aim'),
})

export const indicatorFrom = (form: Form): IndicatorCard => ({
  task: form.text('task'),
  plannedResult: form.text('plannedResult'),
  criterion: form.text('criterion'),
  target: form.decimal('target', 'Число'),
  unit: form.text('unit'),
})

/** The term is typed as words and read; columns that only this plan has come as pairs of a heading and a text. */
export function itemFrom(form: Form, year: SchoolYear): TypedItem {
  const term = form.text('term')
  return {
    kind: form.oneOf('kind', ['meeting', 'activity'], 'Вид'),
    number: form.text('number'),
    section: form.text('section'),
    term: term === '' ? null : readTerm(term, year).term,
    place: form.text('place'),
    topic: form.text('topic'),
    aim: form.text('aim'),
    content: form.text('content'),
    form: form.text('form'),
    output: form.text('output'),
    status: form.text('status'),
    responsible: readResponsible(form.text('responsible')),
    extra: extraFrom(form),
    serves: form.all('serves').map(Number),
  }
}

function extraFrom(form: Form): Record<string, string> {
  const extra: Record<string, string> = {}
  for (const name of form.names()) {
    const at = /^column(\d+)$/.exec(name)?.[1]
    if (at !== undefined) extra[form.text(name)] = form.text(`columnText${at}`)
  }
  const added = form.text('newColumn')
  if (added === '' && form.text('newColumnText') !== '') refuse('Назовите новую графу.', 'newColumn')
  if (added !== '') extra[added] = form.text('newColumnText') || refuse(`Напишите, что стоит в графе «${added}».`, 'newColumnText')
  return extra
}

export const stepFrom = (form: Form): StepCard => ({
  state: form.oneOf('state', planStates.filter((state) => state !== 'closed'), 'Шаг'),
  on: form.day('on', 'День') ?? refuse('Напишите день.', 'on'),
  protocolNumber: form.text('protocolNumber'),
  words: form.text('words'),
})

export const doneFrom = async (form: Form): Promise<DoneCard> => ({
  on: form.day('on', 'День') ?? refuse('Напишите, какого дня дело сделано.', 'on'),
  words: form.text('words'),
  file: await form.file('file'),
})
