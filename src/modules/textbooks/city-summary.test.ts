import { beforeEach, expect, test } from 'vitest'
import { addSchool, type SchoolId } from '#modules/people'
import { pdfOf } from '#documents/pdf'
import type { Paper } from '#documents/paper'
import { readDocument } from '#documents/read-document'
import { slidesOf } from '#documents/slides'
import { wordOf } from '#documents/word'
import { useDatabase } from '#platform/test-database'
import { packageFaults } from '../../documents/test-package.ts'
import { citySummary, describeTextbook, partsOfEdition, recordClassSizes, recordReceipt, summaryDeck, summaryPaper } from './index.ts'

const house = useDatabase()
const year = { from: 2026, to: 2027 }
let [own, other]: SchoolId[] = []
const numbered = (number: string) =>
  addSchool(house.context, { kind: 'СОШ', number, name: `СОШ № ${number}`, fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [] })
const classes = (schoolId: SchoolId, schoolYear: number, pupils: number) => recordClassSizes(house.context, { schoolId, schoolYear, groups: [{ id: null, seen: 0, place: '', grade: 5, letter: '', programme: 'general', pupils, forecast: null }] })

beforeEach(async () => {
  own = await numbered('5')
  other = await numbered('6')
})
async function stocked(): Promise<void> {
  const { editionId } = await describeTextbook(house.context, { kind: 'textbook', subject: 'maths', title: 'Математика. 5 класс', authors: 'Берёзкина Н. А.', grades: [5], level: 'basic', programme: 'general' }, { publisher: 'Азимут', editionNumber: null, revised: false, firstYear: null, lastYear: null, isbn: null, medium: 'print' }, 1)
  const [part] = await partsOfEdition(house.context, editionId)
  await classes(own!, 2026, 20)
  await classes(own!, 2025, 10)
  await recordReceipt(house.context, { schoolId: own!, partId: part!.id, copies: 10, day: '2025-09-01', paper: 'Накладная', printedYear: null, price: null })
}
const words = (paper: Paper) => JSON.stringify(paper).replaceAll('\u00A0', ' ')

test('the note tells provision, full sets, the year before, what is short, and which schools have not told', async () => {
  await stocked()
  const { short, shortCopies, table } = await citySummary(house.context, year)
  expect([short.length, short[0]]).toEqual([10, expect.objectContaining({ book: 'учебника в фонде нет', copies: 20, schools: 1 })])
  expect(shortCopies).toBe(table.whole.users - table.whole.filled)
  const told = words(summaryPaper(await citySummary(house.context, year)))
  expect(told).toMatch(/Обеспеченность учебниками — \d+(,\d)? %: из \d+ нужных учебников выдать можно 10\./)
  expect(told).toContain('есть у 0 из 20 учеников (0 %)')
  expect(told).toContain('В 2025/2026 учебном году на 1 октября было')
  expect(told).toContain('СОШ № 6: численность классов; фонд учебников')
  expect(told).not.toContain('NaN')
})

test('without any data the note and the slides say so in words, and nothing is a nought', async () => {
  const summary = await citySummary(house.context, year)
  const told = words(summaryPaper(summary))
  expect(told).toContain('Обеспеченность посчитать нельзя')
  expect(told).toContain('С прошлым годом сравнить нельзя')
  expect(told).not.toMatch(/\b0 %/)
  const deck = summaryDeck(summary)
  expect(deck.slides).toHaveLength(8)
  expect(JSON.stringify(deck)).toContain('Нет данных.')
  expect(other).toBeDefined()
})

test('another program opens what is printed', async () => {
  await stocked()
  const summary = await citySummary(house.context, year)
  const word = await wordOf(summaryPaper(summary), house.context.now)
  expect(packageFaults(word)).toEqual([])
  expect(JSON.stringify((await readDocument(word)).blocks)).toContain('Чего не хватает больше всего')
  expect(packageFaults(await slidesOf(summaryDeck(summary), house.context.now))).toEqual([])
  expect(new TextDecoder('latin1').decode((await pdfOf(summaryPaper(summary), house.context.now)).slice(0, 5))).toBe('%PDF-')
})
