import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '#platform/refusal'
import { commands } from '../src/modules/plan/commands.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-'))
  await writeFile(join(folder, 'plan.txt'), 'План работы ГМО школьных библиотекарей\nТема: Книга и время.\nСентябрь\n1. Сверка фондов.')
  await writeFile(join(folder, 'план.docx'), 'Тема: Книга и время.')
  await writeFile(join(folder, 'letter.txt'), 'Здравствуйте! Пришлите, пожалуйста, сведения до пятницы.')
  await writeFile(join(folder, 'minutes.txt'), 'ПРОТОКОЛ № 1\nзаседания ГМО школьных библиотекарей\nот 28.08.2026\nПрисутствовали: 12 человек\nТема: Начало года\nПовестка дня:\n1. План работы.\nСЛУШАЛИ: Лебедеву А.П.\nРЕШИЛИ: утвердить план.')
  await writeFile(join(folder, 'empty.txt'), '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What the command answers, prints and says beside. */
async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const output = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const status = await commands['plan read']!.run(args.map((arg) => (/\.(txt|docx)$/.test(arg) ? join(folder, arg) : arg)), output).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    output.err(error.message)
    return 1
  })
  return { status, out: out.join('\n'), err: err.join('\n') }
}

test('with --json one object and nothing else is printed', async () => {
  const { status, out, err } = await run('plan.txt', '--json')
  expect([status, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({ level: 'ГМО', schoolYear: null, theme: 'Книга и время.', items: [{ topic: 'Сверка фондов.', term: { months: [9], from: null } }], questions: [] })
})

test.each([['--school-year', '2019/2020'], ['--school-year=2019/2020'], ['--school-year', '2019-2020'], ['--school-year', '2019/20']])('the year of the person: %s %s', async (...year) => {
  const { status, out } = await run('--json', ...year.filter(Boolean), 'plan.txt')
  expect([status, JSON.parse(out).items[0].term.from]).toEqual([0, '2019-09-01'])
})

test('the kind of a file is told from its content, not from its name', async () => {
  expect(JSON.parse((await run('план.docx', '--json')).out).theme).toBe('Книга и время.')
})

test.each([['letter.txt', /не нашлось плана/], ['minutes.txt', /протокол/], ['empty.txt', /пуст/], ['none.txt', /не открывается/]])('%s cannot be read as a plan', async (file, message) => {
  const { status, out, err } = await run(file, '--json')
  expect([status, out]).toEqual([1, ''])
  expect(err).toMatch(message)
})

test.each([[], ['plan.txt', 'letter.txt'], ['plan.txt', '--school-year'], ['plan.txt', '--school-year', '2019/2021'], ['plan.txt', '--school-year', 'плохо'], ['plan.txt', '--school-year', '2019/2020 и ещё'], ['plan.txt', '--yaml']])('wrong arguments: %j %j %j', async (...args) => {
  const { status, out, err } = await run(...args.filter((arg) => arg !== undefined))
  expect([status, out]).toEqual([2, ''])
  expect(err).toMatch(/^Так: bibliokrug plan read/)
})
