import { expect, test } from 'vitest'
import { chartForTests, hostileText, paperOf, planForTests } from './papers-for-tests.ts'
import type { PaperBlock } from './paper.ts'
import { pdfOf } from './pdf.ts'
import { pageData } from './pdf/page-data.ts'

const madeAt = new Date('2026-09-15T08:00:00Z')
const inLatin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** The sizes of the pages in points, rounded. */
const pagesOf = (bytes: Uint8Array): string[] => Array.from(inLatin(bytes).matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g), ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`)

const paragraph = (text: string): PaperBlock => ({ type: 'paragraph', text })

test('a paper is a PDF on A4, tagged, in Russian, for screen readers', async () => {
  const bytes = await pdfOf(paperOf(paragraph('Взаимообмен учебной литературой')), madeAt)
  expect(inLatin(bytes).slice(0, 5)).toBe('%PDF-')
  expect(pagesOf(bytes)).toEqual(['595×842'])
  expect(inLatin(bytes)).toMatch(/\/Marked true/)
  expect(inLatin(bytes)).toMatch(/\/Lang \(ru/)
  expect(inLatin(bytes)).toContain('pdfuaid')
})

test('a long lying table goes on over pages; its section starts a page of its own', async () => {
  const pages = pagesOf(await pdfOf(planForTests(12), madeAt))
  expect(pages[0]).toBe('595×842')
  expect(pages.length).toBeGreaterThan(3)
  expect(new Set(pages.slice(1))).toEqual(new Set(['842×595']))
})

test('a cell longer than a page is broken over pages, not cut', async () => {
  const cell = 'Обмен опытом работы. '.repeat(900)
  const pages = pagesOf(await pdfOf(paperOf({ type: 'table', widths: [1, 1], header: [['А', 'Б']], rows: [['1', cell]] }), madeAt))
  expect(pages.length).toBeGreaterThan(3)
})

test('equal papers made at equal times are equal bytes', async () => {
  const paper = planForTests(2)
  expect(await pdfOf(paper, madeAt)).toEqual(await pdfOf(paper, madeAt))
})

test('what a person wrote is never taken for a command of the template', async () => {
  const hostile = ['#panic("1")', '#import "/etc/passwd": *', ']]] #{', hostileText]
  const blocks: PaperBlock[] = hostile.flatMap((text): PaperBlock[] => [
    { type: 'heading', level: 1, text },
    paragraph(text),
    { type: 'list', items: [{ label: text, text }] },
    { type: 'table', caption: text, widths: [1], header: [[text]], rows: [[text]], footer: [text] },
    { type: 'stamps', stamps: [[text]] },
    { type: 'signatures', lines: [{ post: text, name: text }] },
    { type: 'chart', chart: { ...chartForTests, title: text, description: text, categories: [text, '', text] } },
  ])
  const bytes = await pdfOf({ title: hostileText, sections: [{ blocks }] }, madeAt)
  expect(inLatin(bytes)).toContain('%PDF-')
})

test('a sign that no type has costs the standard, not the paper', async () => {
  const bytes = await pdfOf(paperOf(paragraph('Спасибо \u{10FFFD}')), madeAt)
  expect(inLatin(bytes)).toContain('%PDF-')
  expect(inLatin(bytes)).not.toContain('pdfuaid')
})

test('every kind of chart is set', async () => {
  const charts = (['bar', 'horizontalBar', 'line', 'pie'] as const).map((kind) => ({ type: 'chart' as const, chart: { ...chartForTests, kind } }))
  expect(pagesOf(await pdfOf(paperOf(...charts), madeAt)).length).toBeGreaterThan(1)
})

test('the outline has no missing step: a third-level heading under the title becomes one of the first level', () => {
  const heading = (level: 0 | 1 | 2 | 3): PaperBlock => ({ type: 'heading', level, text: 'Заголовок' })
  const { sections } = pageData(paperOf(heading(0), heading(3), heading(3), heading(1)))
  expect(sections[0]!.blocks.map((block) => 'level' in block && block.level)).toEqual([0, 1, 2, 1])
})

test('an empty paper is one empty page', async () => {
  expect(pagesOf(await pdfOf({ title: '', sections: [{ blocks: [] }] }, madeAt))).toHaveLength(1)
})
