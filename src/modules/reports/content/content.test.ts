import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Paper } from '#documents/paper'
import { pagesOfPoints } from '../../../documents/slides/pages.ts'
import { slidesOf } from '#documents/slides'
import { packageFaults } from '../../../documents/test-package.ts'
import { wordOf } from '#documents/word'
import { allFigures, written } from '../figures/figure.ts'
import { yearFigures } from '../figures/year-figures.ts'
import { toldYear } from '../told-year.ts'
import { inventedYear } from '../invented-year.ts'
import type { YearRecord } from '../year-record.ts'
import type { Telling } from './chapter.ts'
import { paperOf } from './paper.ts'
import { deckOf } from './slides.ts'
import { plain, type Piece, type Told } from './told.ts'
import { namesCity } from './words.ts'

/** A year in which nothing was entered but the name of the association. */
const bare: YearRecord = {
  ...inventedYear,
  closedOn: null,
  signatures: [],
  plan: { ...inventedYear.plan, theme: '', aim: '', lines: [], items: [] },
  items: [], members: [], schools: [], meetings: [], decisions: [], deliverables: [], participations: [], indicators: [],
}
/** The same year in January. */
const half: YearRecord = { ...inventedYear, closedOn: null, countedOn: '2026-01-15', period: { from: '2025-09-01', to: '2026-01-15' } }

/** All texts anywhere in what is told: arrays of pieces. */
function textsIn(tree: unknown): Told[] {
  if (typeof tree !== 'object' || tree === null || ('key' in tree && 'records' in tree)) return []
  if (Array.isArray(tree) && tree.length > 0 && tree.every(isPiece)) return [tree]
  return Object.values(tree).flatMap(textsIn)
}
const isPiece = (value: unknown): value is Piece => typeof value === 'string' || (typeof value === 'object' && value !== null && 'text' in value && ('figure' in value || 'entry' in value))
const readable = (telling: Telling) => textsIn([telling.heading, telling.chapters]).map(plain).join('\n').replace(/\u00A0/g, ' ')

const long = 'Организация взаимообмена учебной литературой между школами города и сверка фондов '.repeat(30).trim()
/** Hundreds of everything, each with a text of pages. */
const huge: YearRecord = {
  ...inventedYear,
  association: { ...inventedYear.association, name: `Объединение ${long.slice(0, 300)}` },
  plan: { ...inventedYear.plan, theme: long, aim: long, lines: Array.from({ length: 40 }, (_, id) => ({ id, kind: 'task' as const, text: long, version: 1 })) },
  items: Array.from({ length: 200 }, (_, at) => ({ ...inventedYear.items[at % 6]!, title: long, reason: long, item: { ...inventedYear.items[at % 6]!.item, id: at, serves: [at % 40] } })),
  meetings: Array.from({ length: 40 }, (_, at) => ({ ...inventedYear.meetings[at % 3]!, id: at, topic: long })),
  decisions: Array.from({ length: 200 }, (_, at) => ({ ...inventedYear.decisions[at % 3]!, id: at, what: long, words: long })),
  deliverables: Array.from({ length: 100 }, (_, at) => ({ ...inventedYear.deliverables[0]!, id: at, title: long })),
  indicators: Array.from({ length: 60 }, (_, at) => ({ ...inventedYear.indicators[at % 4]!, id: at, criterion: long })),
}

describe.each([['a whole year', inventedYear], ['half a year', half], ['an empty year', bare], ['a huge year', huge]] as const)('%s', (_, year) => {
  const { note, report, slides } = toldYear(year)

  test('no words of the program hold a number: each is a figure or a quotation of a record', () => {
    for (const text of textsIn([note, report, slides])) for (const piece of text) if (typeof piece === 'string') expect(piece).not.toMatch(/\d/)
  })

  test('every figure in a text says its own value, and its list holds as many records as it counts', () => {
    for (const text of textsIn([note, report, slides]))
      for (const piece of text) if (typeof piece !== 'string' && 'figure' in piece) expect(piece.text.replace(/\u00A0\p{L}.*$/u, '')).toBe(written(piece.figure))
    for (const figure of allFigures(yearFigures(year))) if (/^(?:meetings|members|decisions|participations|items)[^%]*$/.test(figure.key) && figure.unit === '' && figure.key !== 'meetings.mean') expect(figure.records, figure.key).toHaveLength(figure.value!)
  })

  test('nothing is said by halves: no empty quotation, doubled stop or lonely sign', () => {
    for (const text of textsIn([note, report, slides])) expect(plain(text)).not.toMatch(/«»|\.\.|\(\)|undefined|null|NaN| ,| \.|,\.|: *\.|;\./)
  })

  test('there are 8 to 14 slides, none overfull', () => {
    expect(slides.length).toBeGreaterThanOrEqual(8)
    const deck = deckOf(year, slides)
    expect(deck.slides.reduce((pages, slide) => pages + (slide.kind === 'text' ? pagesOfPoints(slide.points).length : 1), 0)).toBeLessThanOrEqual(14)
  })

  test('the bytes are whole', async () => {
    for (const telling of [note, report]) expect(packageFaults(await wordOf(paperOf(telling)))).toEqual([])
    expect(packageFaults(await slidesOf(deckOf(year, slides)))).toEqual([])
  })
})

test('the note tells the year in order and in connected Russian', () => {
  const { note } = toldYear(inventedYear)
  expect(note.heading.map(plain)).toEqual(['Аналитическая справка', 'о работе городского методического объединения школьных библиотекарей', 'за 2025/2026 учебный год'])
  expect(note.chapters.map(({ title }) => title)).toEqual(['Тема, цель и задачи', 'Состав', 'Заседания', 'Обучение', 'Конкурсы и распространение опыта', 'Показатели результативности', 'Выводы: что сделано и что не решено', 'Задачи следующего года'])
  const text = readable(note)
  for (const sentence of [
    'В 2025/2026 учебном году объединение работало над темой «Библиотека „завтра“: чтение в цифровой школе».',
    'На 10 июня 2026 года в объединении 21 библиотекарь из 20 школ города. В 2 школах города библиотекаря в объединении нет.',
    'Проведено 2 заседания из 3, отменено 1.',
    'На заседаниях побывали 18 человек из 18 школ, в среднем на заседании присутствовало 16,5 человека.',
    'С сообщениями выступили 2 человека, всего 3 выступления.',
    'Принято 3 решения: выполнено 1, в работе 1, просрочено 1.',
    'заседание «Итоги года» отменено: карантин в школах.',
    'Участвовали 11 библиотекарей (52,4 %): 23 участия в 9 событиях. Ни в одном событии не участвовали 10 человек.',
    'В школе для начинающих («Школа растущего библиотекаря») прошло 1 занятие, их посещал 1 человек (1 посещение).',
    'В конкурсах участвовал 1 человек (1 участие); побед и призовых мест — 1:',
    'Достигнут 1 показатель из 4; по 1 показателю нет данных.',
    'не выполнено «Составить сводную таблицу обмена» (срок — март): школы не сдали сведения;',
    'не достигнут показатель «Посещение ШРБ»: 8 из 10;',
    'завершить 3 невыполненных пункта плана;',
  ])
    expect(text).toContain(sentence)
})

test('numbers and their words agree whatever the number', () => {
  const once: YearRecord = { ...inventedYear, members: inventedYear.members.slice(0, 1), schools: inventedYear.schools.slice(0, 2), meetings: inventedYear.meetings.slice(0, 1), decisions: inventedYear.decisions.slice(0, 1), items: inventedYear.items.slice(0, 1) }
  const text = readable(toldYear(once).note)
  expect(text).toContain('в объединении 1 библиотекарь из 1 школы города. В 1 школе города библиотекаря в объединении нет.')
  expect(text).toContain('Проведено 1 заседание — все, что были намечены.')
  expect(text).toContain('Принято 1 решение: выполнено.')
  expect(text).toContain('Выполнен 1 пункт плана из 1 (100 %).')
})

test('what nobody entered is said plainly', () => {
  const text = readable(toldYear(bare).note)
  for (const words of ['Тема работы на 2025/2026 учебный год в плане не названа.', 'Библиотекари в программу не внесены.', 'Заседания не намечены и не записаны.', 'Участие в конкурсах не записано.', 'Показатели в плане не названы.']) expect(text).toContain(words)
  expect(readable(toldYear(inventedYear).note)).toContain('не указано')
})

test('a note in January says which days it tells of, and blames nothing that may still come', () => {
  const { note } = toldYear({ ...half, items: half.items.map((one) => ({ ...one, state: 'ahead' as const })), decisions: [] })
  expect(note.heading.map(plain)[2]!.replace(/\u00A0/g, ' ')).toBe('с 1 сентября 2025 года по 15 января 2026 года')
  const text = readable(note)
  expect(text).toContain('объединение работает над темой')
  expect(text).toContain('Просроченного на этот день нет.')
  expect(text).toContain('пока не достигнут')
})

test('the report goes line by line: term, when done, what came of it, why not', () => {
  const table = toldYear(inventedYear).report.chapters[0]!.passages.find((passage) => passage.type === 'table')!
  const rows = table.type === 'table' ? table.rows.map((row) => row.map((cell) => plain(cell).replace(/\u00A0/g, ' '))) : []
  expect(rows[0]).toEqual(['1', 'Заседание. Планирование года', 'сентябрь', '18.09.2025', 'план работы', ''])
  expect(rows[2]).toEqual(['3', 'Заседание. Итоги года', 'май', 'отменено', '', 'карантин в школах'])
  expect(rows[4]!.slice(3)).toEqual(['не выполнено', '', 'не записана'])
})

test('every number in the Word file stands in what was told, and charts hold the values of figures', async () => {
  const { note } = toldYear(inventedYear)
  const paper: Paper = paperOf(note)
  const parts = unzipSync(await wordOf(paper))
  const read = strFromU8(parts['word/document.xml']!).replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
  const numbers = (text: string) => new Set(text.match(/\d+(?:,\d+)?/g))
  const told = numbers(readable(note))
  expect([...numbers(read)].filter((one) => !told.has(one))).toEqual([])
  const charts = Object.entries(parts).filter(([name]) => /charts\/chart\d+\.xml$/.test(name))
  expect(charts).toHaveLength(3)
  const values = new Set(allFigures(yearFigures(inventedYear)).map(({ value }) => String(value)))
  for (const [, part] of charts) for (const [, value] of strFromU8(part).matchAll(/<c:v>(-?[\d.]+)<\/c:v>/g)) expect(values).toContain(value)
})

test('the first slide tells the city only when the name of the association does not', () => {
  expect(namesCity('методического объединения библиотекарей города Верхнеозёрска', 'Верхнеозёрск')).toBe(true)
  expect(namesCity('объединения библиотекарей Нижнего Тагила', 'Нижний Тагил')).toBe(true)
  expect(namesCity('городского методического объединения', 'Верхнеозёрск')).toBe(false)
})
