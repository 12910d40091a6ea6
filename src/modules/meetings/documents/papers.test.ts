import { expect, test } from 'vitest'
import mammoth from 'mammoth'
import { hostileText } from '#documents/papers-for-tests'
import type { Paper } from '#documents/paper'
import { pdfOf } from '#documents/pdf'
import { wordOf } from '#documents/word'
import type { Protocol } from '../protocol.ts'
import { attendancePaper } from './attendance-paper.ts'
import { extractPaper } from './extract-paper.ts'
import { personInWords } from './names.ts'
import { noticePaper } from './notice-paper.ts'
import { personForTests, protocolForTests as protocol } from './protocol-for-tests.ts'
import { protocolPaper } from './protocol-paper.ts'

/** All words of a paper, a block on a line, with plain spaces. */
const wordsOf = ({ sections }: Paper): string[] =>
  sections.flatMap(({ blocks }) => blocks).flatMap((block) => {
    const said = (text: unknown): string => (typeof text === 'string' ? text : Array.isArray(text) ? text.map(said).join('') : said((text as { text: unknown }).text)).replaceAll('\u00A0', ' ')
    switch (block.type) {
      case 'heading':
      case 'paragraph': return [said(block.text)]
      case 'list': return block.items.map(({ label, text }) => `${label} ${said(text)}`)
      case 'table': return block.rows.map((row) => row.map((cell) => said(cell)).join(' | '))
      case 'signatures': return block.lines.map(({ post, name }) => `${post}: ${name}`.replaceAll('\u00A0', ' '))
      default: return []
    }
  })

test('the protocol holds the requisites in their order and the course of the meeting under its numbers', () => {
  expect(wordsOf(protocolPaper(protocol))).toEqual([
    'Городское методическое объединение школьных библиотекарей',
    'ПРОТОКОЛ',
    '15 октября 2026 года № 2',
    'г. Озёрск-на-Каме',
    'заседания № 2 по теме «Современная школьная библиотека»',
    'Место проведения: МАОУ СОШ № 5, актовый зал',
    'Форма проведения: круглый стол',
    'Председатель: Лебедева А. П.',
    'Секретарь: Зимина О. И.',
    'Присутствовали: Зимина О. И., Лебедева А. П., Орлова М. С. Кворум имеется: 3 из 4 членов объединения.',
    'Приглашены: Соболев П. И., методист центра; Полякова Л. Ю., сотрудница городского архива.',
    'Отсутствовали: Ветрова А. П.',
    'ПОВЕСТКА ДНЯ:',
    '1. Анализ фондов по книгообеспечению. Докладчики: Орлова М. С., педагог-библиотекарь МАОУ СОШ № 5; Полякова Л. Ю., сотрудница городского архива. 20 мин.',
    '2. О разном.',
    '3. План следующего заседания. Докладчик: Лебедева А. П., заведующая библиотекой гимназии № 8. 10 мин.',
    'О ВЫПОЛНЕНИИ РЕШЕНИЙ ПРЕДЫДУЩИХ ЗАСЕДАНИЙ:',
    'Собрать сведения о фондах | Орлова М. С. | 01.10.2026 | выполнено: сведения собраны по 24 школам',
    '1. СЛУШАЛИ:',
    'Орлову М. С., педагога-библиотекаря МАОУ СОШ № 5; Полякову Л. Ю., сотрудницу городского архива — о том, как школы обеспечены учебниками. Не хватает 120 экземпляров.',
    'ВЫСТУПИЛИ:',
    'Зимина О. И.: предложила взаимообмен.',
    'Ветров И. П.: поддержал.',
    'РЕШИЛИ:',
    '1.1. Принять сведения к руководству.',
    '1.2. Составить список излишков. Ответственный: Орлова М. С. Срок: до 1 ноября 2026 года.',
    '1.3. Сверить фонды. Исполнители: все библиотекари. Срок: до 1 декабря 2026 года.',
    'Голосовали: за — 2, против — 0, воздержались — 1.',
    '2. Вопрос «О разном» снят с повестки.',
    '3. СЛУШАЛИ:',
    'Лебедеву А. П., заведующую библиотекой гимназии № 8 — по вопросу «План следующего заседания».',
    'РЕШИЛИ:',
    '3.1. Провести в ноябре.',
    'Голосовали: единогласно (за — 3).',
    '4. РЕШИЛИ:',
    '4.1. Поздравить ветеранов. Ответственный: Зимина О. И. Срок: до 20 октября 2026 года.',
    'Материалы заседания:',
    '1. Презентация «Фонды города»',
    'Председатель: А. П. Лебедева',
    'Секретарь: О. И. Зимина',
  ])
})

test('more than fifteen present are given as a number with a list attached', () => {
  const many = { ...protocol, present: Array.from({ length: 16 }, (_, at) => ({ ...personForTests(`Рябинина${'а'.repeat(at)}`), presence: 'in-person' as const })) }
  const words = wordsOf(protocolPaper(many))
  expect(words).toContainEqual(expect.stringMatching(/^Присутствовали: 16 человек \(список прилагается\)\. Кворум имеется/))
  expect(words).toContain('Приложение к протоколу № 2 от 15.10.2026')
  expect(words.filter((line) => line.includes('| лично'))).toHaveLength(16)
  expect(wordsOf(protocolPaper({ ...many, present: many.present.slice(1) })).join()).not.toContain('Приложение')
})

test('only people who were marked appear as present; without a quorum the protocol says so', () => {
  const words = wordsOf(protocolPaper({ ...protocol, present: protocol.present.slice(0, 1), voters: 1, guests: [] }))
  expect(words).toContain('Присутствовали: Зимина О. И. Кворума нет: 1 из 4 членов объединения.')
  expect(words.find((line) => line.startsWith('Приглаш'))).toBeUndefined()
})

test('an extract keeps the number that the decision has in the protocol and is certified', () => {
  const words = wordsOf(extractPaper(protocol, { question: protocol.questions[0]!, decisionId: 6 }))
  expect(words).toContain('1.3. Сверить фонды. Исполнители: все библиотекари. Срок: до 1 декабря 2026 года.')
  expect(words.join()).not.toContain('Составить список излишков')
  expect(words.slice(-3)).toEqual(['Выписка верна', 'Секретарь: О. И. Зимина', '«___» ____________ 20___ г.'])
  expect(wordsOf(extractPaper(protocol, { question: null, decisionId: 7 }))).toContain('4.1. Поздравить ветеранов. Ответственный: Зимина О. И. Срок: до 20 октября 2026 года.')
})

test('a notice says when and where, and that the day is not yet known when it is not', () => {
  const order = { aim: '', link: 'https://example.org/room', output: '', address: 'ул. Заречная, 1', head: protocol.chair, madeOn: '2026-10-08' as const }
  expect(wordsOf(noticePaper(protocol, order))).toEqual(expect.arrayContaining(['Когда: 15 октября 2026 года, с 14:00 до 16:00.', 'Где: МАОУ СОШ № 5, актовый зал, ул. Заречная, 1', 'Дистанционно: https://example.org/room']))
  expect(wordsOf(noticePaper({ ...protocol, day: null }, order))).toContain('Когда: День будет назначен позже.')
})

test('the list of attendance is empty before the meeting and names only those marked after it', () => {
  const before = wordsOf(attendancePaper({ ...protocol, present: [], guests: [] }, [personForTests('Ветрова')]))
  expect(before.filter((line) => line.includes('|'))).toHaveLength(6)
  const after = wordsOf(attendancePaper(protocol, [])).filter((line) => line.includes('|'))
  expect(after).toEqual(expect.arrayContaining([expect.stringContaining('Орлова Мария Сергеевна'), expect.stringContaining('гость')]))
  expect(after).toHaveLength(5)
})

test.each([
  ['Л. Ю. Зимина, сотрудница архива', 'Зимину Л. Ю., сотрудницу архива'],
  ['Соболев П.И., директор центра', 'Соболева П. И., директора центра'],
  ['все, кто пришёл', 'все, кто пришёл'],
])('the guest «%s» is heard as «%s»', (words, heard) => {
  expect(personInWords({ words }, 'accusative').replaceAll('\u00A0', ' ')).toBe(heard)
})

test('hostile text stays text in Word and PDF', async () => {
  const hostile: Protocol = { ...protocol, topic: hostileText, guests: [hostileText], questions: protocol.questions.map((question) => ({ ...question, question: hostileText, heard: `=1+1\n${hostileText}`, decided: 'я'.repeat(10_000) })) }
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await wordOf(protocolPaper(hostile))) })
  expect(value).toContain('#eval("1")')
  expect(value).toContain('=1+1')
  expect(Buffer.from(await pdfOf(protocolPaper(hostile))).subarray(0, 5).toString()).toBe('%PDF-')
})
