import { expect, test } from 'vitest'
import type { Block } from '../../../../documents/blocks.ts'
import { checkTemplate, dataOf, fillTemplate } from '#documents/own-template'
import type { Paper } from '#documents/paper'
import { readDocument } from '#documents/read-document'
import { wordOf } from '#documents/word'
import type { Protocol } from '../../protocol.ts'
import { extractPaper, type ExtractOf } from '../extract-paper.ts'
import { noticePaper } from '../notice-paper.ts'
import { personForTests } from '../protocol-for-tests.ts'
import { protocolPaper } from '../protocol-paper.ts'
import { extractForm, extractTags } from './extract-form.ts'
import { noticeForm, noticeTags } from './notice-form.ts'
import { protocolForm, protocolTags } from './protocol-form.ts'
import { sampleProtocol as sample } from './sample-protocol.ts'

/** All words of a Word file in their order, paragraph by paragraph, without empty ones. */
async function wordsOf(bytes: Uint8Array): Promise<string[]> {
  const lines = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => lines(cell.blocks)))))
  return lines((await readDocument(bytes)).blocks).map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean)
}
const standard = async (paper: Paper) => wordsOf(await wordOf(paper))

const many = Array.from({ length: 17 }, (_, at) => ({ ...personForTests(`Участникова${'а'.repeat(at)}`), presence: 'in-person' as const }))
const bare: Protocol = { ...sample, place: '', form: '', chair: null, day: null, present: [], absent: [], guests: [], earlier: [], questions: [], otherDecisions: [], materials: [] }
const minutes: Record<string, Protocol> = { 'with all that they may hold': sample, 'of many people': { ...sample, present: many, voters: 17, members: 20 }, 'almost empty': bare }

test.each(Object.entries(minutes))('the ready template of minutes %s says word for word what the standard paper says', async (_, protocol) => {
  expect(await wordsOf(fillTemplate(await wordOf(protocolForm.blank), dataOf(protocolTags, protocol)))).toEqual(await standard(protocolPaper(protocol)))
})

test.each<[string, ExtractOf]>([
  ['a question', { question: sample.questions[0]!, decisionId: null }],
  ['a question taken off', { question: sample.questions[1]!, decisionId: null }],
  ['one decision on a question', { question: sample.questions[0]!, decisionId: 6 }],
  ['a decision on none', { question: null, decisionId: 7 }],
])('the ready template of an extract of %s says what the standard paper says', async (_, of) => {
  expect(await wordsOf(fillTemplate(await wordOf(extractForm.blank), dataOf(extractTags, { protocol: sample, of })))).toEqual(await standard(extractPaper(sample, of)))
})

test('the ready template of a notice says what the standard paper says', async () => {
  const notices = [{ aim: 'Узнать о фондах', link: 'https://example.org', output: 'Таблица', address: 'ул. Мира, 7', head: sample.chair, madeOn: '2026-10-05' as const }, { aim: '', link: '', output: '', address: '', head: null, madeOn: '2026-10-05' as const }]
  for (const notice of notices) for (const protocol of [sample, bare]) expect(await wordsOf(fillTemplate(await wordOf(noticeForm.blank), dataOf(noticeTags, { protocol, notice })))).toEqual(await standard(noticePaper(protocol, notice)))
})

test('the ready templates have no mistakes and miss nothing important', async () => {
  for (const { blank, tags, sample } of [protocolForm, extractForm, noticeForm]) expect(checkTemplate(await wordOf(blank), tags, sample)).toEqual({ mistakes: [], warnings: [] })
})
