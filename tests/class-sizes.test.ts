import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { readWorkbook } from '#documents/excel'
import type { Context } from '#platform/context'
import { addMember, addNumberedSchool, browserOf, foundCity } from './city.ts'
import { openBrowser } from './browser.ts'
import { arriving, expectAccessible, follow, type RunningSite, runSite } from './site.ts'

let site: RunningSite
let browser: Browser
let head: Context
let page: Page
let own: number
let other: number

beforeAll(async () => {
  site = await runSite()
  browser = await openBrowser()
  head = await foundCity(site)
  own = await addNumberedSchool(head, '5')
  other = await addNumberedSchool(head, '7')
  const librarian = await addMember(head, 'Орлова', ['librarian'], { schoolId: own })
  page = await (await browserOf(browser, site, head, librarian)).newPage()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const go = async (path: string) => {
  const response = await page.goto(site.address + path)
  await expectAccessible(page)
  return response!.status()
}
const press = (name: string) => arriving(page, () => page.getByRole('button', { name, exact: true }).click())
const classes = (school = own, year = 2026) => `/textbooks/schools/${school}/classes?year=${year}`
const copied = async (label: string, text: string) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  await page.getByLabel(label, { exact: true }).focus()
  await page.keyboard.press('ControlOrMeta+V')
}
const shows = (label: string) => page.getByLabel(label, { exact: true }).inputValue()

test('class sizes are typed from the keyboard, a column at a time', async () => {
  expect(await go(classes())).toBe(200)
  await page.getByLabel('Новая строка 1: класс', { exact: true }).focus()
  await page.keyboard.type('5А')
  await page.keyboard.press('Enter')
  await page.keyboard.type('5б')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('10')
  await page.getByLabel('Новая строка 1: учеников', { exact: true }).focus()
  await page.keyboard.type('25')
  await page.keyboard.press('Enter')
  await page.keyboard.type('24')
  await page.keyboard.press('ArrowUp')
  expect(await page.evaluate('document.activeElement.name')).toBe('rows.new0.pupils')
  await press('Записать')
  expect(await shows('5 А: учеников')).toBe('25')
  expect(await shows('5 Б: учеников')).toBe('24')
  expect(await shows('10: учеников')).toBe('')
  expect(await page.locator('tfoot').first().innerText()).toContain('49; нет данных: 1\u00A0класс')
})

test('a block copied from Excel spreads over rows and columns, and makes the rows that it needs', async () => {
  const before = await page.locator('tr[data-new]').count()
  await copied('Новая строка 1: класс', Array.from({ length: before + 2 }, (_, at) => `6\t${'АБВГДЕЖЗИК'[at]}\tОбщая\t${20 + at}\t${21 + at}`).join('\r\n') + '\r\n')
  expect(await page.locator('tr[data-new]').count()).toBe(before + 2)
  await press('Записать')
  expect(await shows('6 А: учеников')).toBe('20')
  expect(await shows(`6 ${'АБВГДЕЖЗИК'[before + 1]}: прогноз`)).toBe(String(21 + before + 1))
})

test('a programme copied from Excel is understood, or refused beside its field', async () => {
  await go(classes())
  await copied('Новая строка 1: класс', '3\tА\tЗПР\t4\n3\tБ\tОВЗ\t5')
  await press('Записать')
  expect(await page.getByRole('alert').innerText()).toContain('«ОВЗ» не понятно')
  await page.getByLabel('Новая строка 2: программа').selectOption('Общая')
  await press('Записать')
  expect(await shows('3 А, АООП: задержка развития (вариант 7): учеников')).toBe('4')
  expect(await shows('3 Б: учеников')).toBe('5')
})

test('what was typed and pasted outlives a closed page, with the rows that it made', async () => {
  await go(classes())
  await copied('Новая строка 1: класс', Array.from({ length: 9 }, (_, at) => `4\t${'АБВГДЕЖЗИ'[at]}`).join('\n'))
  await go('/textbooks/classes')
  await go(classes())
  await page.getByRole('button', { name: 'Вернуть черновик' }).click()
  expect(await shows('Новая строка 9: буква')).toBe('И')
  await go(classes())
  await page.getByRole('button', { name: 'Забыть' }).click()
})

test('what is no whole number is refused beside its field, and nothing typed is lost', async () => {
  for (const [typed, words] of [['25,5', 'нужно целое число'], ['2026-05-07', 'нужно целое число'], ['-3', 'не меньше нуля'], ['125', 'не записана ли сюда вся параллель'], ['=1+1', 'нужно целое число']] as const) {
    await page.getByLabel('5 А: учеников', { exact: true }).fill(typed)
    await page.getByLabel('5 Б: прогноз', { exact: true }).fill('30')
    await press('Записать')
    expect(await page.getByRole('alert').innerText(), typed).toContain(words)
    expect(await shows('5 А: учеников')).toBe(typed)
    expect(await shows('5 Б: прогноз')).toBe('30')
    expect(await page.getByLabel('5 А: учеников', { exact: true }).getAttribute('aria-invalid')).toBe('true')
  }
  await go(classes())
  expect(await shows('5 А: учеников')).toBe('25')
})

test('two people write one school: each keeps what the other did not touch', async () => {
  await go(classes())
  const second = await page.context().newPage()
  await second.goto(site.address + classes())
  await second.getByLabel('5 А: учеников', { exact: true }).fill('26')
  await follow(second.getByRole('button', { name: 'Записать' }))
  await page.getByLabel('5 Б: учеников', { exact: true }).fill('23')
  await press('Записать')
  expect([await shows('5 А: учеников'), await shows('5 Б: учеников')]).toEqual(['26', '23'])
  await second.getByLabel('5 Б: учеников', { exact: true }).fill('22')
  await follow(second.getByRole('button', { name: 'Записать' }))
  expect(await second.getByRole('alert').innerText()).toContain('изменил другой человек')
  await follow(second.getByRole('button', { name: 'Записать' }))
  expect(await second.getByLabel('5 Б: учеников', { exact: true }).inputValue()).toBe('22')
  await second.close()
})

test('languages that do not add up are pointed out and kept', async () => {
  await go(classes())
  await arriving(page, () => page.getByRole('link', { name: 'Группы, 5 А: указать' }).click())
  await page.getByLabel('Новая строка 1: предмет').selectOption('Английский язык')
  await page.getByLabel('Новая строка 1: учеников').fill('14')
  await page.getByLabel('Новая строка 2: предмет').selectOption('Немецкий язык')
  await page.getByLabel('Новая строка 2: учеников').fill('11')
  await press('Записать группы')
  expect(await page.locator('main').innerText()).toContain('учат 25, а в классе 26')
  expect(await shows('Немецкий язык: учеников')).toBe('11')
  await go(classes())
  expect(await page.locator('main').innerText()).toContain('Английский язык 14, Немецкий язык 11')
  expect(await page.getByRole('link', { name: '5 А: иностранные языки учат 25, а в классе 26' }).count()).toBe(1)
})

test('the next year begins with the classes of this one, and a class that is no more is taken away', async () => {
  await go(classes(own, 2027))
  await press('Перенести с прошлого года')
  expect([await shows('6 А: учеников'), await shows('6 А: прогноз')]).toEqual(['', '26'])
  await page.getByLabel('Убрать 7 Б').check()
  await press('Записать')
  expect(await page.getByLabel('7 Б: учеников').count()).toBe(0)
})

test('the classes of another school are read and not written', async () => {
  expect(await go(classes(other))).toBe(200)
  expect(await page.getByRole('button', { name: 'Записать' }).count()).toBe(0)
  const response = await page.context().request.post(site.address + classes(other), { form: { deed: 'record', 'rows.new0.grade': '5', 'rows.new0.programme': 'general' }, headers: { origin: site.address }, maxRedirects: 0 })
  expect(response.status()).toBe(403)
})

test('the city sees who told all, part and nothing, each number leading to its classes', async () => {
  await go('/textbooks/classes?year=2026')
  const row = page.getByRole('row', { name: 'МАОУ СОШ № 5' })
  expect(await row.innerText()).toContain('нет данных: 1')
  expect(await page.getByRole('row', { name: 'МАОУ СОШ № 7' }).innerText()).toContain('нет данных')
  await arriving(page, () => page.getByRole('link', { name: 'МАОУ СОШ № 5, 5 класс: 48' }).click())
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('МАОУ СОШ №\u00A05')
})

test('a filled table from Excel is shown beside what is kept, asked about and brought in; again it changes nothing', async () => {
  await go(classes())
  await arriving(page, () => page.getByRole('link', { name: 'Внести из Excel' }).click())
  const sent = async (text: string) => {
    await go(`/textbooks/classes/import?school=${own}&year=2026`)
    await page.getByLabel('Или скопированное из Excel').fill(text)
    await press('Прочитать')
  }
  const text = 'Класс\tПрограмма\tУчеников\n5А\t\t28\n5Б\t\t22\n9А\t7.1\t2026-05-07\n8 А\t\t21\n5-9\t\t10'
  await sent(text)
  const main = () => page.locator('main').innerText()
  expect(await main()).toContain('Вопросов: 1, без ответа 1. Новых классов: 1. С изменениями: 1. Без изменений: 1.')
  expect(await main()).toContain('лист «Вставлено», строка 4, столбец C: «2026-05-07»')
  expect(await main()).toContain('лист «Вставлено», строка 6, столбец A: «5-9» — не класс')
  expect(await main()).toContain('26 → 28')
  await press('Внести')
  expect(await page.getByRole('alert').innerText()).toContain('Сначала ответьте на 1\u00A0вопрос')
  await page.getByLabel('Что сделать: 9 А').selectOption('не вносить')
  await press('Сохранить ответы')
  await press('Внести')
  expect(await main()).toContain('Новых классов: 1, изменено: 1, школ: 1.')
  await sent('Класс\tУчеников\n5А\t28\n8 А\t21')
  expect(await main()).toContain('Ничего не изменилось')
  await go(classes())
  expect(await shows('5 А: учеников')).toBe('28')
})

test('the template holds the school’s own classes and comes back the same', async () => {
  const response = await page.context().request.get(`${site.address}/textbooks/schools/${own}/classes.xlsx?year=2026`)
  const bytes = await response.body()
  const [sheet] = await readWorkbook(new Uint8Array(bytes))
  expect(sheet!.rows.slice(2).map((row) => row.slice(1, 4))).toContainEqual(['5 А', 'Общая', 28])
  await go('/textbooks/classes/import')
  await page.getByLabel('Файл с классами').setInputFiles({ name: 'Классы.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: bytes })
  await press('Прочитать')
  expect(await page.locator('main').innerText()).toContain('Ничего не изменилось')
  for (const path of ['/textbooks/classes.xlsx', '/textbooks/classes/template.xlsx']) expect((await page.context().request.get(site.address + path)).status(), path).toBe(200)
})

test('all of it works without a script and fits a telephone', async () => {
  const plain = await browserOf(browser, site, head, (head.actor.personId)!, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const theirs = await plain.newPage()
  await theirs.goto(site.address + classes(other))
  await theirs.getByLabel('Новая строка 1: класс').fill('7')
  await theirs.getByLabel('Новая строка 1: учеников').fill('19')
  await follow(theirs.getByRole('button', { name: 'Записать' }))
  expect(await theirs.getByLabel('7: учеников').inputValue()).toBe('19')
  await plain.close()
  await page.setViewportSize({ width: 390, height: 844 })
  await go(classes())
  const groups = (await page.getByRole('link', { name: 'Группы, 5 А' }).getAttribute('href'))!
  await page.goto(`${site.address}/textbooks/classes/import`)
  await page.getByLabel('Школа', { exact: true }).selectOption('МАОУ СОШ № 5')
  await page.getByLabel('Или скопированное из Excel').fill('Школа\tКласс\tУчеников\nСОШ № 99\t5А\t25\nСОШ № 5\t5Б\t25,5\n\t5А\t30\n\t7В\t19\n\t8Б\t')
  await press('Прочитать')
  const list = new URL(page.url()).pathname
  const all = [classes(), classes(other), groups, '/textbooks/classes?year=2026', '/textbooks/classes/import', list]
  for (const path of all) {
    expect(await go(path), path).toBe(200)
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(390)
    if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}/390-${all.indexOf(path)}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  for (const path of process.env['LOOK'] ? all : []) {
    await go(path)
    await page.screenshot({ path: `${process.env['LOOK']}/1280-${all.indexOf(path)}.png`, fullPage: true })
  }
})
