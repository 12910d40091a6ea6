import { expect, test } from 'vitest'
import { useDatabase } from '#platform/test-database'
import { plain } from './content/told.ts'
import { liveYearForTests } from './live-year-for-tests.ts'
import { tellYear } from './told-year.ts'

const house = useDatabase()

test('a year is gathered from all rooms, each record under its own address', async () => {
  const { planId } = await liveYearForTests(house.context)
  const { year, figures, numbers } = await tellYear(house.context, planId)
  expect(year.period).toEqual({ from: '2026-09-01', to: '2026-10-15' })
  expect(year.items.map(({ title, state, reason }) => [title, state, reason])).toEqual([
    ['Планирование года', 'done', ''], ['Чтение подростков', 'cancelled', 'карантин'], ['Собрать сборник', 'late', ''], ['Занятия для начинающих', 'ahead', ''],
  ])
  const value = (key: string) => numbers.find((figure) => figure.key === key)?.value
  expect({
    members: value('members'), schools: value('schools.without'), held: value('meetings.held'), cancelled: value('meetings.cancelled'), attendances: value('meetings.attendances'),
    decisions: value('decisions'), done: value('decisions.done'), overdue: value('decisions.overdue'), deliverables: value('deliverables'), participations: value('participations'), confirmed: value('participations.confirmed'), hours: value('participations.hours'),
  }).toEqual({ members: 3, schools: 1, held: 1, cancelled: 1, attendances: 3, decisions: 2, done: 1, overdue: 1, deliverables: 1, participations: 2, confirmed: 1, hours: 4 })
  expect(figures.meetings.each[0]).toMatchObject({ inPerson: { value: 2 }, online: { value: 1 }, meeting: { place: 'МАОУ СОШ № 5' } })
  expect(figures.results.indicators.each.map(({ indicator, value, outcome }) => [indicator.criterion, value.value, indicator.ruled, outcome])).toEqual([['Участие в вебинарах', 2, true, 'behind'], ['Описаний опыта', null, false, 'no data']])
  for (const figure of numbers) for (const { title, address } of figure.records) expect([title, address].every((words) => words !== '' && !/undefined|null/.test(words)), figure.key).toBe(true)
})

test('the note of the first weeks tells of them alone', async () => {
  const { planId } = await liveYearForTests(house.context)
  const { note } = await tellYear({ ...house.context, today: '2026-09-30' }, planId)
  expect(plain(note.heading[2]!).replace(/\u00A0/g, ' ')).toBe('с 1 сентября 2026 года по 30 сентября 2026 года')
})

test('a year that has not begun says so and blames nobody', async () => {
  const { planId } = await liveYearForTests(house.context)
  const { note, year } = await tellYear({ ...house.context, today: '2026-08-20' }, planId)
  expect(plain(note.heading[2]!)).toBe('до начала 2026/2027 учебного года')
  expect(year.items.map(({ state }) => state)).not.toContain('late')
  expect(plain((note.chapters[1]!.passages[0] as { text: Parameters<typeof plain>[0] }).text).replace(/\u00A0/g, ' ')).toContain('На 20 августа 2026 года')
})
