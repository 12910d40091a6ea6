import { expect, test } from 'vitest'
import { personById } from '#modules/people'
import { useDatabase } from '#platform/test-database'
import { actingAs, appointment, cityForTests } from '../city-for-tests.ts'
import * as meetings from '../index.ts'
import { calendarFor } from './calendar-entries.ts'

const house = useDatabase()

test('the link for taking part from afar stands in a member’s own calendar, and nowhere in the association’s, which schools may have', async () => {
  const { second, orlova } = await cityForTests(house.context)
  await meetings.setDay(house.context, second.id, { ...appointment, day: '2026-11-18', link: 'https://meet.example.org/tayna' }, second.version)
  const own = await calendarFor(actingAs(house.context, orlova, 'librarian'), (await personById(house.context, orlova))!, 'https://gmo.example.org')
  expect(own.entries.find(({ day }) => day === '2026-11-18')).toMatchObject({ description: expect.stringContaining('Дистанционно: https://meet.example.org/tayna') })
  const ours = await calendarFor(house.context, null, 'https://gmo.example.org')
  expect(ours.entries.find(({ day }) => day === '2026-11-18')).toMatchObject({ place: expect.stringContaining('дистанционно'), url: `https://gmo.example.org/meetings/${second.id}` })
  expect(JSON.stringify(ours)).not.toContain('tayna')
})
