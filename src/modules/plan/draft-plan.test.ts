import { expect, test } from 'vitest'
import { useDatabase } from '#platform/test-database'
import { draftPlan } from './draft-plan.ts'
import { idleTasks, planById, plans, readTerm, type PlanDraft } from './index.ts'

const house = useDatabase()
const schoolYear = { from: 2026, to: 2027 }

const draft: PlanDraft = {
  schoolYear,
  association: 'городское методическое объединение школьных библиотекарей',
  level: 'ГМО',
  theme: 'Библиотека как центр чтения',
  aim: 'Поднять мастерство',
  stamps: [{ kind: 'утверждено', raw: 'УТВЕРЖДЕНО\nпротокол № __' }],
  lines: [
    { kind: 'task', text: 'Собрать опыт' },
    { kind: 'task', text: 'Научить новичков' },
    { kind: 'problem', text: 'Мало опыта' },
  ],
  indicators: [{ task: 'Научить новичков', plannedResult: '', criterion: 'участие в вебинарах', target: 20.5, unit: 'часов' }],
  items: [
    {
      kind: 'meeting', number: '1', section: '', term: readTerm('сентябрь', schoolYear).term, place: 'школа 5', topic: 'План', aim: '', content: 'Обсуждение\nУтверждение',
      form: 'круглый стол', output: 'план', status: '', responsible: [{ raw: 'Иванова А.Б.', role: null, post: null, name: 'Иванова А.Б.', school: null }], extra: { Часы: '2' }, serves: [0, 2],
    },
  ],
}

test('a drafted plan says all that the draft said, and shows the task that nothing serves', async () => {
  const plan = (await planById(house.context, await draftPlan(house.context, draft)))!
  expect(plan).toMatchObject({ schoolYear, state: 'draft', association: draft.association, theme: draft.theme, aim: draft.aim, stamps: draft.stamps, lines: draft.lines, indicators: draft.indicators })
  const [item] = draft.items
  expect(plan.items[0]).toMatchObject({ ...item, serves: [plan.lines[0]!.id, plan.lines[2]!.id], done: null })
  expect(idleTasks(plan).map(({ text }) => text)).toEqual(['Научить новичков'])
})

test('a year has one plan', async () => {
  await draftPlan(house.context, draft)
  await expect(draftPlan(house.context, draft)).rejects.toThrow('уже есть')
  expect((await plans(house.context)).map(({ state }) => state)).toEqual(['draft'])
})
