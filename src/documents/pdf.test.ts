import { expect, test } from 'vitest'
import type { Paper } from './paper.ts'
import { pdfOf } from './pdf.ts'
import { pageData } from './pdf/page-data.ts'
import { samplePlan } from './test-papers.ts'

const madeAt = new Date('2026-09-01T10:00:00Z')
const words = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const pages = (bytes: Uint8Array) => [...words(bytes).matchAll(/\/Type\s*\/Page(?!s)/g)].length

test('a paper becomes a PDF: A4 upright and across, tagged, in Russian, after the norm of accessibility', async () => {
  const bytes = await pdfOf(samplePlan, madeAt)
  const text = words(bytes)
  expect(text.slice(0, 5)).toBe('%PDF-')
  expect(pages(bytes)).toBeGreaterThan(4)
  const sheets = [...text.matchAll(/\/MediaBox\s*\[0 0 (\d+)[\d.]* (\d+)/g)].map(([, width, height]) => `${width} × ${height}`)
  expect([...new Set(sheets)].toSorted()).toEqual(['595 × 841', '841 × 595'])
  expect(text).toMatch(/\/Lang\s*\(ru/)
  expect(text).toContain('pdfuaid:part')
})

test('equal papers made at equal times are equal bytes', async () => {
  expect(await pdfOf(samplePlan, madeAt)).toEqual(await pdfOf(samplePlan, madeAt))
})

test('signs that the type does not have do not stop the paper', async () => {
  const paper: Paper = { title: 'Проба', sections: [{ blocks: [{ type: 'paragraph', text: 'Улыбка \u{1F642} и ☐ 漢\u0000' }] }] }
  expect(words(await pdfOf(paper)).slice(0, 5)).toBe('%PDF-')
})

test('what a person writes is never taken for a command', async () => {
  const paper: Paper = { title: '#panic("!")', sections: [{ blocks: [{ type: 'paragraph', text: '#panic("!") $x$ *а* _б_ @в <г> \\ = д "' }, { type: 'list', items: [{ label: '#(', text: '#let' }] }] }] }
  expect(pages(await pdfOf(paper))).toBe(1)
})

test('an empty paper is one empty page', async () => {
  expect(pages(await pdfOf({ title: 'Пусто', sections: [{ blocks: [] }] }))).toBe(1)
})

test('the outline has no missing steps', () => {
  const levels = pageData({ title: 'т', sections: [{ blocks: ([0, 2, 3, 1, 3] as const).map((level) => ({ type: 'heading', level, text: 'т' })) }] }).sections[0]!.blocks
  expect(levels).toMatchObject([{ level: 0 }, { level: 1 }, { level: 2 }, { level: 1 }, { level: 2 }])
})

test('a hundred papers do not make the program grow', async () => {
  const paper = (n: number): Paper => ({ title: `Акт ${n}`, sections: [{ blocks: [{ type: 'paragraph', text: `Передано ${n} экземпляров. `.repeat(40) }] }] })
  for (let n = 0; n < 50; n++) await pdfOf(paper(n))
  const before = process.memoryUsage.rss()
  for (let n = 50; n < 150; n++) await pdfOf(paper(n))
  expect((process.memoryUsage.rss() - before) / 1024 / 1024).toBeLessThan(60)
})
