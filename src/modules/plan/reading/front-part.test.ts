import { expect, test } from 'vitest'
import { asked, foundBy, readTitled } from './reading-for-tests.ts'

const body = `
| № | Тема заседания | Сроки | Ответственный |
| 1 | Читаем вместе | октябрь | Орлова М.С. |
`

test.each<[string, string]>([
  ['Тема: Книга и время.', 'Книга и время.'],
  ['Методическая тема: «Книга и время»', '«Книга и время»'],
  ['*Тема:\nКнига и время.', 'Книга и время.'],
  ['*Методическая тема ГМО\nКнига и время.', 'Книга и время.'],
  ['# Тема\nКнига и время.', 'Книга и время.'],
  ['Тема работы ГМО: Книга и время', 'Книга и время'],
  ['Единая методическая тема – «Книга и время»', '«Книга и время»'],
  ['Проблема, над которой работает МО: Книга и время.', 'Книга и время.'],
  ['Проблема, над которой работает методическое объединение: «Книга и время».', '«Книга и время».'],
  ['Методическая проблема: Книга и время.', 'Книга и время.'],
  ['ТЕМА: КНИГА И ВРЕМЯ', 'КНИГА И ВРЕМЯ'],
  ['Тема методического объединения на 2026-2027 учебный год: «Книга и время»', '«Книга и время»'],
  ['Тема, над которой работает ГМО: Книга и время.', 'Книга и время.'],
  ['1. Тема: Книга и время.', 'Книга и время.'],
  ['I. Методическая тема:\nКнига и время.', 'Книга и время.'],
  ['1.¦Тема работы МО: Книга и время.', 'Книга и время.'],
  ['Научно-методическая тема: Книга и время.', 'Книга и время.'],
  ['Тема года: Книга и время.', 'Книга и время.'],
])('theme «%s»', (lines, theme) => {
  const reading = readTitled(`${lines}\n${body}`)
  expect(reading.theme).toBe(theme)
  expect(asked(reading)).toEqual([])
})

const three = ['Учить начинающих.', 'Собирать находки.', 'Обновлять фонд.']

test.each<[string, string]>([
  ['numbers', 'Задачи:\n1. Учить начинающих.\n2. Собирать находки.\n3. Обновлять фонд.'],
  ['numbers in brackets', 'Задачи:\n1) Учить начинающих.\n2) Собирать находки.\n3) Обновлять фонд.'],
  ['numbers of the program', '*Задачи:\n1.¦Учить начинающих.\n2.¦Собирать находки.\n3.¦Обновлять фонд.'],
  ['bullets', 'Основные задачи:\n• Учить начинающих.\n• Собирать находки.\n• Обновлять фонд.'],
  ['bullets of the program', '# Задачи\n•¦Учить начинающих.\n•¦Собирать находки.\n•¦Обновлять фонд.'],
  ['dashes', 'Задачи ГМО:\n- Учить начинающих.\n- Собирать находки.\n- Обновлять фонд.'],
  ['long dashes', 'Задачи на 2026-2027 учебный год:\n– Учить начинающих.\n– Собирать находки.\n– Обновлять фонд.'],
  ['plain paragraphs', 'Задачи:\nУчить начинающих.\nСобирать находки.\nОбновлять фонд.'],
  ['the first in the line of the label', 'Задачи: 1. Учить начинающих.\n2. Собирать находки.\n3. Обновлять фонд.'],
  ['numbers in one paragraph', 'Задачи: 1. Учить начинающих. 2. Собирать находки. 3. Обновлять фонд.'],
  ['a numbered label', '3. Задачи:\n- Учить начинающих.\n- Собирать находки.\n- Обновлять фонд.'],
  ['a label in capitals', 'ЗАДАЧИ:\n1. Учить начинающих.\n2. Собирать находки.\n3. Обновлять фонд.'],
  ['a label without a colon', '*Задачи\n1. Учить начинающих.\n2. Собирать находки.\n3. Обновлять фонд.'],
])('tasks by %s', (_how, lines) => {
  const reading = readTitled(`${lines}\n${body}`)
  expect(reading.tasks).toEqual(three)
  expect(asked(reading)).toEqual([])
})

test('tasks in one paragraph, parted by semicolons', () => {
  const reading = readTitled(`Задачи: учить начинающих; собирать находки; обновлять фонд.\n${body}`)
  expect(reading.tasks).toEqual(['учить начинающих;', 'собирать находки;', 'обновлять фонд.'])
  expect(asked(reading)).toEqual([])
})

test('tasks ended by semicolons keep them', () => {
  const reading = readTitled(`Задачи:\n- учить начинающих;\n- собирать находки;\n- обновлять фонд.\n${body}`)
  expect(reading.tasks).toEqual(['учить начинающих;', 'собирать находки;', 'обновлять фонд.'])
  expect(asked(reading)).toEqual([])
})

test('a task that goes on in the next lines', () => {
  const reading = readTitled(`Задачи:\n1. Поддерживать профессиональное развитие школьных библиотекарей города\nи помогать начинающим.\n2. Собирать находки.\n${body}`)
  expect(reading.tasks).toEqual(['Поддерживать профессиональное развитие школьных библиотекарей города\nи помогать начинающим.', 'Собирать находки.'])
  expect(asked(reading)).toEqual([])
})

test('all pieces in another order, each labelled in its own way', () => {
  const reading = readTitled(`
*Цель:
Развитие мастерства школьных библиотекарей.
*Основные направления деятельности:
•¦наставничество;
•¦книгообеспечение.
# Ожидаемые результаты
1. Каждый начинающий имеет наставника.
2. Фонд обновлён.
Проблемное поле: 
1. Устаревшие учебники.
2. Мало наставников.
Задачи работы:
- помогать начинающим;
- обновлять фонд.
Методическая тема: Книга и время.
${body}`)
  expect(reading).toMatchObject({
    theme: 'Книга и время.',
    aim: 'Развитие мастерства школьных библиотекарей.',
    priorities: ['наставничество;', 'книгообеспечение.'],
    expected: ['Каждый начинающий имеет наставника.', 'Фонд обновлён.'],
    problemField: ['Устаревшие учебники.', 'Мало наставников.'],
    tasks: ['помогать начинающим;', 'обновлять фонд.'],
  })
  expect(asked(reading)).toEqual([])
})

test('aim and tasks under one heading', () => {
  const reading = readTitled(`*Цель и задачи\nЦель: Развитие мастерства.\nЗадачи:\n1. Учить начинающих.\n${body}`)
  expect([reading.aim, reading.tasks]).toEqual(['Развитие мастерства.', ['Учить начинающих.']])
  expect(asked(reading)).toEqual([])
})

test('several aims stay together', () => {
  const reading = readTitled(`Цели:\n1. Развитие мастерства.\n2. Рост чтения.\nЗадачи:\n1. Учить начинающих.\n${body}`)
  expect([reading.aim, reading.tasks]).toEqual(['Развитие мастерства.\nРост чтения.', ['Учить начинающих.']])
  expect(asked(reading)).toEqual([])
})

test('two labels in one line', () => {
  const reading = readTitled(`Тема: Книга и время. Цель: Развитие мастерства.\n${body}`)
  expect([reading.theme, reading.aim]).toEqual(['Книга и время.', 'Развитие мастерства.'])
  expect(asked(reading)).toEqual([])
})

test('the front part as a table of two columns', () => {
  const reading = readTitled(`
| Методическая тема | Книга и время. |
| Цель | Развитие мастерства. |
| Задачи | 1. Учить начинающих. / 2. Собирать находки. |
| Приоритетные направления | наставничество; / книгообеспечение. |
| Ожидаемые результаты | •¦Фонд обновлён. |
${body}`)
  expect(reading).toMatchObject({
    theme: 'Книга и время.',
    aim: 'Развитие мастерства.',
    tasks: ['Учить начинающих.', 'Собирать находки.'],
    priorities: ['наставничество;', 'книгообеспечение.'],
    expected: ['Фонд обновлён.'],
  })
  expect(asked(reading)).toEqual([])
})

test.each(['Приоритетные направления:', 'Приоритетные направления работы ГМО:', 'Основные направления работы:', '*Направления деятельности', 'Приоритетные направления деятельности на 2026-2027 учебный год:'])('priorities under «%s»', (label) => {
  const reading = readTitled(`${label}\n1. Наставничество.\n2. Книгообеспечение.\n${body}`)
  expect(reading.priorities).toEqual(['Наставничество.', 'Книгообеспечение.'])
  expect(asked(reading)).toEqual([])
})

test.each(['Ожидаемые результаты:', 'Планируемые результаты:', 'Ожидаемые результаты работы ГМО:', '*Ожидаемый результат', 'Предполагаемые результаты деятельности:', 'Прогнозируемые результаты:'])('expected results under «%s»', (label) => {
  const reading = readTitled(`${label}\n- рост мастерства;\n- обновление фондов.\n${body}`)
  expect(reading.expected).toEqual(['рост мастерства;', 'обновление фондов.'])
  expect(asked(reading)).toEqual([])
})

test('lists under lists stay in order and lose nothing', () => {
  const reading = readTitled(`Задачи:\n1. Развивать мастерство:\n- проводить семинары;\n- учить начинающих.\n2. Обновлять фонд.\n${body}`)
  expect(reading.tasks.join('\n')).toBe('Развивать мастерство:\nпроводить семинары;\nучить начинающих.\nОбновлять фонд.')
  expect(reading.tasks[0]).toMatch(/^Развивать мастерство:/)
  expect(reading.tasks.at(-1)).toBe('Обновлять фонд.')
  expect(asked(reading)).toEqual([])
})

test('who heads the association, its members, an epigraph and an order fit no field and are asked about', () => {
  const reading = readTitled(`
Приложение № 1 к приказу управления образования от 28.08.2026 № 115
«Книга — это мечта, которую ты держишь в руках».
Нил Гейман
Руководитель ГМО: Лебедева Анна Павловна, высшая категория, стаж 20 лет
Тема: Книга и время.
Состав методического объединения:
1. Орлова М.С., МБОУ СОШ № 3
2. Зимина В.А., гимназия № 2
Цель: Развитие мастерства.
${body}`)
  expect([reading.theme, reading.aim]).toEqual(['Книга и время.', 'Развитие мастерства.'])
  expect(new Set(reading.questions.map(({ code }) => code))).toEqual(new Set(['leftover']))
  const found = foundBy(reading, 'leftover').join('\n')
  for (const words of ['Приложение № 1 к приказу управления образования от 28.08.2026 № 115', 'которую ты держишь в руках', 'Нил Гейман', 'Лебедева Анна Павловна, высшая категория, стаж 20 лет', 'Состав методического объединения', 'Зимина В.А., гимназия № 2'])
    expect(found).toContain(words)
})

test('directions without numbers are not headings of the body', () => {
  const reading = readTitled(`Приоритетные направления:\nПродвижение чтения\nИнформационная культура\nМетодическая работа с кадрами\n*План мероприятий\n${body}`)
  expect(reading.priorities).toEqual(['Продвижение чтения', 'Информационная культура', 'Методическая работа с кадрами'])
  expect(reading.items[0]!.section).toBe('План мероприятий')
})

test.each(['Цель: внедрение новых форм в 2025-2026 учебном году', 'Задачи:\n1. Открыть каталог к 2025/26 учебному году.'])('«%s» in a plan of another year is asked about', (front) => {
  expect(asked(readTitled(`${front}\n${body}`))).toEqual([expect.stringMatching(/^yearDisagrees \/(aim|tasks\/0)$/)])
})

test('the letters of a list are no words that could vanish', () => {
  const reading = readTitled(`Задачи:\nа) обновить фонд;\nб) провести конкурсы.\n${body}`)
  expect(reading.tasks).toEqual(['обновить фонд;', 'провести конкурсы.'])
  expect(asked(reading)).toEqual([])
})
