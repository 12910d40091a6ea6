import { expect, test } from 'vitest'
import { addPerson, type Role } from '#modules/people'
import { draftPlan } from '#modules/plan'
import { sql } from 'kysely'
import { journalOf } from '#platform/journal'
import type { Context } from '#platform/context'
import { useDatabase } from '#platform/test-database'
import { comparedYears } from './compared-years.ts'
import { gatherReviews } from './gather/reviews.ts'
import { reviewYear } from './review-year.ts'
import { reviewersOf, reviewsOf } from './store/reviews.ts'
import { toldYear } from './told-year.ts'
import { objectionToReview, topicsOf } from './year-review.ts'
import { inventedYear } from './invented-year.ts'

const house = useDatabase()
const schoolYear = { from: 2026, to: 2027 }
const review = { content: 5, forms: 4, organisation: 3, topics: '', wishes: '' }

async function librarian(surname: string, ...roles: Role[]): Promise<Context> {
  const personId = await addPerson(house.context, { surname, givenName: '', patronymic: '', post: '', schoolId: null, category: '', inProfessionSince: null, email: null, phone: '', leftOn: null })
  return { ...house.context, today: '2027-05-20', actor: { personId, name: surname, roles } }
}
const plan = () => draftPlan(house.context, { schoolYear, association: '', level: null, theme: '', aim: '', stamps: [], lines: [], indicators: [], items: [] })

test('a review is given once, and nothing that is kept ties it to its writer', async () => {
  const [id, orlova, methodist] = [await plan(), await librarian('Орлова', 'librarian'), await librarian('Методистова', 'methodist')]
  await expect(reviewYear(methodist, id, review)).rejects.toThrow('Недостаточно прав')
  await reviewYear(orlova, id, { ...review, wishes: '=1+1 <b>Спасибо</b>' })
  await expect(reviewYear(orlova, id, review)).rejects.toThrow('уже ответили')
  expect(await reviewersOf(house.context, id)).toEqual([orlova.actor.personId])
  expect(await reviewsOf(house.context, id)).toEqual([{ ...review, wishes: '=1+1 <b>Спасибо</b>' }])
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns where table_name = 'year_review' and column_name ~ 'person|_by|at$|time'`.execute(house.context.db)
  expect(rows).toEqual([])
  expect((await journalOf(house.context, { limit: 50 })).filter(({ subject }) => subject.includes('review'))).toEqual([])
})

test('a review waits for the end of the year and comes before its closing', () => {
  const asked = { schoolYear, closed: false, given: false }
  expect(objectionToReview(asked, '2027-03-31')).toContain('с 01.04.2027')
  expect(objectionToReview(asked, '2027-04-01')).toBeNull()
  expect(objectionToReview({ ...asked, closed: true }, '2027-06-01')).toContain('закрыт')
})

test('two answers show nothing, three show means and topics', async () => {
  const id = await plan()
  const give = async (surname: string, over: Partial<typeof review>) => reviewYear(await librarian(surname, 'librarian'), id, { ...review, ...over })
  await give('Первая', { topics: '1. Каталог\n— Чтение вслух' })
  await give('Вторая', { content: 4, topics: 'каталог.' })
  expect(await gatherReviews(house.context, id)).toEqual({ given: [], topics: [] })
  await give('Третья', { content: 4 })
  const { given, topics } = await gatherReviews(house.context, id)
  expect([given.length, topics.map(({ title }) => title)]).toEqual([3, [expect.stringMatching(/^каталог/i), 'Чтение вслух']])
})

test('topics are told once each, by the alphabet', () => {
  expect(topicsOf([{ topics: 'Ёлка\n2) Архив' }, { topics: '- елка!\n\n' }])).toEqual(['Архив', expect.stringMatching(/^.лка/i)])
})

test('means enter the note, topics the note and the proposals, and a year without reviews tells none', () => {
  const address = '/year-end/review?plan=7'
  const given = [5, 4, 4].map((content, at) => ({ title: `Отзыв ${at + 1}`, address, content, forms: 5, organisation: 3 }))
  const told = toldYear({ ...inventedYear, reviews: { given, topics: [{ title: 'Каталог', address }] } })
  const chapter = told.note.chapters.find(({ title }) => title === 'Оценка года участниками')
  const text = JSON.stringify(chapter)
  expect(['4,3', '"5"', '"3"', 'Каталог'].filter((part) => !text.includes(part))).toEqual([])
  expect(told.proposals.find(({ key }) => key === 'topic.0')).toMatchObject({ ticked: false, part: { card: { topic: 'Каталог' } } })
  expect(toldYear(inventedYear).note.chapters.map(({ title }) => title)).not.toContain('Оценка года участниками')
})

test('years stand side by side; what no year tells is left out', () => {
  const [first, second] = [toldYear(inventedYear), toldYear({ ...inventedYear, meetings: [], decisions: [] })]
  const rows = comparedYears([first, second])
  expect(rows.find(({ name }) => name === 'Проведено заседаний')?.values.map((figure) => figure?.value)).toEqual([2, 0])
  expect(rows.find(({ name }) => name === 'В среднем на заседании')?.values.map((figure) => figure?.value ?? null)).toEqual([16.5, null])
  expect(rows.map(({ name }) => name)).not.toContain('Содержание: средняя оценка')
})
