import { expect, test } from 'vitest'
import type { QuestionCode } from '../plan-reading.ts'
import { readTitled } from '../reading-for-tests.ts'

/** A plan that needs no question, with holes for traps. */
const plan = ({ theme = 'Книга и время.', aim = 'Развитие мастерства школьных библиотекарей.', task = 'Поддержать начинающих коллег.', criterion = 'Занятия с наставником', target = '12 занятий', result = 'Каждый новичок уверенно ведёт фонд', indicatorTask = 'Поддержать начинающих коллег', term = 'ноябрь', topic = 'Обзор новых книг', content = 'Знакомство с новинками года.', who = 'Орлова М.С.' } = {}) => `
Тема: ${theme}
Цель: ${aim}
Задачи:
1. ${task}
2. Собрать лучшие находки школ.
Показатели результативности:
| № | Задача | Планируемый результат | Критерии результативности | Показатели |
| 1 | ${indicatorTask} | ${result} | ${criterion} | ${target} |

*Заседания ГМО
| № | Месяц проведения | Место проведения | Тема заседания ГМО | Содержание | Форма проведения | Ответственный |
| 1 | октябрь | МАОУ СОШ № 7 | Начало года | Обсуждение плана. | круглый стол | Лебедева А.П. |
| 2 | ${term} | МБОУ СОШ № 3 | ${topic} | ${content} | семинар | ${who} |`

test('the plan itself raises no question', () => expect(readTitled(plan()).questions).toEqual([]))

type Trap = [hole: NonNullable<Parameters<typeof plan>[0]>, code: QuestionCode, about: string, found: string, suggestion?: string | null]

test.each<Trap>([
  [{ theme: 'Современный библиотечный центрВысшее педагогическое.' }, 'strayText', '/theme', 'Высшее педагогическое.', 'Современный библиотечный центр'],
  [{ theme: 'Современный библиотечный центр. Высшее педагогическое' }, 'strayText', '/theme', 'Высшее педагогическое', 'Современный библиотечный центр.'],
  [{ theme: 'Книга и время. Первая квалификационная категория' }, 'strayText', '/theme', 'Первая квалификационная категория', 'Книга и время.'],
  [{ topic: 'Обзор новых книг. Стаж 12 лет' }, 'strayText', '/items/1/topic', 'Стаж 12 лет', 'Обзор новых книг.'],
  [{ content: 'Знакомство с новинками года. Ошибка! Закладка не определена.' }, 'strayText', '/items/1/content', 'Ошибка! Закладка не определена.', 'Знакомство с новинками года.'],
  [{ content: 'Знакомство с новинками года. Страница 3 из 5' }, 'strayText', '/items/1/content', 'Страница 3 из 5', 'Знакомство с новинками года.'],
  [{ aim: 'Рост мастерства библиотекорей города.' }, 'likelyMisspelling', '/aim', 'библиотекорей', 'Рост мастерства библиотекарей города.'],
  [{ aim: 'Совершенстовование работы библиотек.' }, 'likelyMisspelling', '/aim', 'Совершенстовование', 'Совершенствование работы библиотек.'],
  [{ task: 'Провести расширенное заседанее объединения.' }, 'likelyMisspelling', '/tasks/0', 'заседанее', 'Провести расширенное заседание объединения.'],
  [{ task: 'Повысить професиональный уровень коллег.' }, 'likelyMisspelling', '/tasks/0', 'професиональный', 'Повысить профессиональный уровень коллег.'],
  [{ content: 'Знакомство с новинкми года.' }, 'likelyMisspelling', '/items/1/content', 'новинкми', 'Знакомство с новинками года.'],
  [{ content: 'Методичекие рекомендации школам.' }, 'likelyMisspelling', '/items/1/content', 'Методичекие', 'Методические рекомендации школам.'],
  [{ content: 'Обмен опытом библиотек, колличество занятий.' }, 'likelyMisspelling', '/items/1/content', 'колличество', 'Обмен опытом библиотек, количество занятий.'],
  [{ content: 'Обмен опытом опытом библиотек.' }, 'likelyMisspelling', '/items/1/content', 'опытом опытом', 'Обмен опытом библиотек.'],
  [{ aim: 'Работа по выявлению, общению и внедрению опыта школ.' }, 'likelyMisspelling', '/aim', 'общению', 'Работа по выявлению, обобщению и внедрению опыта школ.'],
  [{ task: 'Изучение, общение и распространение педагогического опыта.' }, 'likelyMisspelling', '/tasks/0', 'общение', 'Изучение, обобщение и распространение педагогического опыта.'],
  [{ task: 'Общение передового педагогического опыта.' }, 'likelyMisspelling', '/tasks/0', 'Общение', 'Обобщение передового педагогического опыта.'],
  [{ task: 'Содействие процессу информации муниципальной системы образования.' }, 'likelyMisspelling', '/tasks/0', 'информации', 'Содействие процессу информатизации муниципальной системы образования.'],
  [{ content: 'Итоги работы ГОМ за год.' }, 'likelyMisspelling', '/items/1/content', 'ГОМ', 'Итоги работы ГМО за год.'],
  [{ content: 'Использование ИТК на уроках.' }, 'likelyMisspelling', '/items/1/content', 'ИТК', 'Использование ИКТ на уроках.'],
  [{ content: 'Oбзор книг года.' }, 'likelyMisspelling', '/items/1/content', 'Oбзор', 'Обзор книг года.'],
  [{ term: 'нояборь' }, 'likelyMisspelling', '/items/1/term', 'нояборь', 'ноябрь'],
  [{ target: '20' }, 'missingUnit', '/indicators/0/target', '20', null],
  [{ result: 'Недостаточный уровень знаний' }, 'resultRepeatsProblem', '/indicators/0/plannedResult', 'Недостаточный уровень знаний'],
  [{ indicatorTask: 'Низкая активность библиотекарей' }, 'problemInsteadOfTask', '/indicators/0/task', 'Низкая активность библиотекарей'],
  [{ criterion: 'Посещение занятий для' }, 'cutOff', '/indicators/0/criterion', 'Посещение занятий для'],
  [{ aim: 'Поддержка чтения и' }, 'cutOff', '/aim', 'Поддержка чтения и'],
  [{ content: 'Обзор книг, выставок,' }, 'cutOff', '/items/1/content', 'Обзор книг, выставок,'],
  [{ topic: 'Проект «Читающий город' }, 'cutOff', '/items/1/topic', 'Проект «Читающий город'],
  [{ topic: 'Обзор книг (новинки' }, 'cutOff', '/items/1/topic', 'Обзор книг (новинки'],
  [{ content: 'Обзор книг для / Выставка работ.' }, 'cutOff', '/items/1/content', 'Обзор книг для'],
  [{ task: 'Развитие информа-' }, 'cutOff', '/tasks/0', 'Развитие информа-'],
  [{ criterion: 'Консультации. / Рассылка.' }, 'severalCriteriaOneNumber', '/indicators/0/criterion', 'Консультации.\nРассылка.'],
  [{ term: '3 неделя ноября' }, 'unclearTerm', '/items/1/term', '3 неделя ноября'],
  [{ term: 'позже' }, 'unclearTerm', '/items/1/term', 'позже'],
  [{ term: '31 ноября' }, 'unclearTerm', '/items/1/term', '31 ноября'],
  [{ term: '2 четверть' }, 'unclearTerm', '/items/1/term', '2 четверть'],
  [{ term: '15.11.2020' }, 'yearDisagrees', '/items/1/term', '15.11.2020'],
  [{ term: 'ноябрь 2025' }, 'yearDisagrees', '/items/1/term', 'ноябрь 2025'],
  [{ content: 'Анализ работыПовышение мастерства библиотекарей, обзор книг года, выставка лучших работ школ.' }, 'likelyMisspelling', '/items/1/content', 'работыПовышение', 'Анализ работы Повышение мастерства библиотекарей, обзор книг года, выставка лучших работ школ.'],
  [{ content: 'Посещение занятий ШРБ.' }, 'unclearAbbreviation', '/items/1/content', 'ШРБ'],
  [{ who: 'Орлова М.С., руководитель ШБР' }, 'unclearAbbreviation', '/items/1/responsible/0', 'ШБР'],
])('%j raises %s at %s', (hole, code, about, found, suggestion) => {
  const { questions } = readTitled(plan(hole))
  expect(questions.map((question) => [question.code, question.about, question.found])).toEqual([[code, about, found]])
  if (suggestion !== undefined) expect(questions[0]!.suggestion).toBe(suggestion)
})

test('August at the head of a plan is asked about, with the year in mind as a suggestion', () => {
  const reading = readTitled('| Мероприятие | Срок | Ответственный |\n| Сбор заявок | август | Орлова М.С. |\n| Обзор книг | 25 августа | Орлова М.С. |\n| Выставка | сентябрь | Орлова М.С. |')
  expect(reading.items.map(({ term }) => term!.from)).toEqual(['2027-08-01', '2027-08-25', '2026-09-01'])
  expect(reading.questions.map(({ code, about, suggestion }) => [code, about, suggestion])).toEqual([
    ['unclearTerm', '/items/0/term', 'август 2026 г.'],
    ['unclearTerm', '/items/1/term', '25 августа 2026 г.'],
  ])
})

test.each(['август 2026', '28.08.2026', 'август 2026 – май 2027'])('«%s» at the head is clear', (term) => {
  expect(readTitled(`| Мероприятие | Срок | Ответственный |\n| Сбор заявок | ${term} | Орлова М.С. |`).questions).toEqual([])
})

test('August at the end of a plan is clear', () => {
  expect(readTitled('| Мероприятие | Срок | Ответственный |\n| Обзор книг | сентябрь | Орлова М.С. |\n| Сбор заявок | август | Орлова М.С. |').questions).toEqual([])
})

test('a plan whose terms are all of another year is one question', () => {
  const rows = ['15.10.2025', '20.11.2025', '16.01.2026', '20.04.2026'].map((term) => `| Обзор книг | ${term} | Орлова М.С. |`)
  expect(readTitled(`| Мероприятие | Срок | Ответственный |\n${rows.join('\n')}`).questions.map(({ code, about }) => `${code} ${about}`)).toEqual(['yearDisagrees /schoolYear'])
})

test('a misspelt month in a heading is one question', () => {
  const reading = readTitled('*Сентебрь\n1. Сверка фондов.\n2. Обзор новинок.')
  expect(reading.items.map(({ term }) => term?.months)).toEqual([[9], [9]])
  expect(reading.questions.map(({ code, about }) => `${code} ${about}`)).toEqual(['likelyMisspelling /items/0/term'])
})

test.each([
  'Посещение занятий Школы растущего библиотекаря (ШРБ). Итоги ШРБ.',
  'Внедрение ФГОС, ФОП и ИКТ в ОУ, участие в РДДМ и ВСОШ.',
  'Вебинары и буктрейлеры, онлайн-квест, библиосумерки, буккроссинг, флешмоб.',
  'Взаимообмен учебниками, книгообеспеченность, медиаграмотность, инфографика.',
  'Знакомство с сайтом «БиблиоНочь», проектом «ЛитМост» и МойОфис.',
  'Встреча с писателем Крапивиным в Заречье; библиотека имени Пушкина.',
  'Содействие общению читателей; процесс поиска информации учеником.',
  'Обсуждение: 1) плана; 2) сметы.',
  'Мастер-класс «Как говорить с подростками?»',
  'Работа с одарёнными детьми, учёт фонда, приём заявок.',
  'Компетенций библиотекарей достаточно, акций проведено пять.',
  'Круглый стол: опыт, находки, трудности…',
  'Читательская конференция по книгам-юбилярам 2026 г.',
  'Обзор журналов «Школьная библиотека» и «Читаем вместе».',
  'Анкетирование, тестирование, каталогизация, ретроконверсия, оцифровка.',
  'Материально-техническое и научно-методическое обеспечение, психолого-педагогическое сопровождение.',
  'Ознакомление с приказом Минпросвещения и письмом Минобрнауки.',
  'Работа в АИС, ведение базы ИРБИС, ББК и УДК.',
  '-',
  'Ученики 9 а и 11 А; литеры а, б, в',
  'Обзор книг;',
  'НЕ допускать задолженности, провести ДЕНЬ чтения.',
  'Профориентационная, духовно-нравственная и антитеррористическая работа.',
])('«%s» raises no question', (content) => expect(readTitled(plan({ content })).questions).toEqual([]))
