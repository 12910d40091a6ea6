import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workbookOf } from '#documents/excel'
import { Refusal } from '#platform/refusal'
import { commands } from '../src/modules/textbooks/commands.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'textbooks-'))
  const table = 'Автор;Название;Класс;Кол-во\nЛугова М.И.;Математика;7-9;62\nВетров Г.Я.;Физика;7;-5\n'
  await writeFile(join(folder, 'fund.csv'), table)
  await writeFile(join(folder, 'old.csv'), Buffer.from([...table].map((letter) => (letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0)))))
  await writeFile(join(folder, 'фонд'), await workbookOf([{ name: 'Фонд', columns: [{ title: 'Название' }, { title: 'Количество' }, { title: 'Класс' }], rows: [['Математика', 62, '4']] }]))
  await writeFile(join(folder, 'letter.csv'), 'Здравствуйте! Пришлите, пожалуйста, сведения до пятницы.')
  await writeFile(join(folder, 'broken.csv'), Buffer.from('PK\u0003\u0004 не архив'))
  await writeFile(join(folder, 'picture.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))
  await writeFile(join(folder, 'empty.csv'), '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What the command answers, prints and says beside. */
async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const output = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const status = await commands['textbooks read']!.run(args.map((arg) => (arg.startsWith('--') ? arg : join(folder, arg))), output).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    output.err(error.message)
    return 1
  })
  return { status, out: out.join('\n'), err: err.join('\n') }
}

test.each(['fund.csv', 'old.csv'])('with --json one object and nothing else is printed: %s', async (file) => {
  const { status, out, err } = await run(file, '--json')
  expect([status, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({
    sheets: [{ name: 'Таблица', headingRow: 1, columns: { authors: 'Автор', title: 'Название', grades: 'Класс', quantity: 'Кол-во' } }],
    rows: [{ row: 2, title: 'Математика', grades: [7, 8, 9], quantity: 62 }, { row: 3, quantity: null }],
    questions: [{ sheet: 'Таблица', row: 3, column: 'D', code: 'negative', found: '-5' }],
  })
})

test('the kind of a file is told from its content, not from its name', async () => {
  expect(JSON.parse((await run('фонд', '--json')).out).rows).toMatchObject([{ sheet: 'Фонд', row: 2, title: 'Математика', quantity: 62 }])
})

test('without --json a person reads it', async () => {
  const { out } = await run('fund.csv')
  expect(out).toContain('Строк об учебниках: 2')
  expect(out).toContain('«Таблица», строка 3, столбец D.')
})

test.each([['letter.csv', /не нашлось таблицы учебников/], ['broken.csv', /повреждён/], ['picture.csv', /не таблица/], ['empty.csv', /пуст/], ['none.csv', /не открывается/]])('%s cannot be read', async (file, message) => {
  const { status, out, err } = await run(file, '--json')
  expect([status, out]).toEqual([1, ''])
  expect(err).toMatch(message)
})

test.each([[[]], [['--json']], [['fund.csv', 'old.csv']], [['fund.csv', '--yaml']], [['--yaml', 'fund.csv']]])('wrong arguments: %j', async (args) => {
  const { status, out, err } = await run(...args)
  expect([status, out]).toEqual([2, ''])
  expect(err).toMatch(/^Так: bibliokrug textbooks read/)
})
