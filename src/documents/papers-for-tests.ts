import type { Chart, Paper, PaperBlock } from './paper.ts'

/** Text that breaks a careless writer: marks of XML and of Typst, control characters, half a surrogate pair. */
export const hostileText = '<w:t>&amp;]]> #eval("1") $x$ *жир* _кур_ \\ @ссылка `код` \u0001\uD800«ёж»'
/** What is to be read of it. */
export const hostileTextRead = '<w:t>&amp;]]> #eval("1") $x$ *жир* _кур_ \\ @ссылка `код` «ёж»'

export const chartForTests: Chart = {
  kind: 'bar',
  title: 'Участники заседаний',
  categories: ['сентябрь', 'октябрь', 'ноябрь'],
  series: [
    { name: 'Очно', values: [12, 18.5, 9] },
    { name: 'Дистанционно', values: [8, 11, null] },
  ],
  unit: 'чел.',
  description: 'Очно больше всего в октябре.',
}

export const paperOf = (...blocks: readonly PaperBlock[]): Paper => ({ title: 'Справка', sections: [{ blocks }] })

const content = 'Анализ фондов, проблемы комплектования, организация взаимообмена учебной литературой между школами города. '

/** A plan of invented people: stamps, title, tasks, indicators with merged cells, a lying table of many pages, signatures. */
export const planForTests = (meetings: number): Paper => ({
  title: 'План работы на 2026/2027 учебный год',
  sections: [
    {
      blocks: [
        { type: 'stamps', stamps: [['РАССМОТРЕНО', 'протокол № 1'], ['УТВЕРЖДАЮ', 'Директор ИМЦ', '___________ О. И. Лесная']] },
        { type: 'space', height: 20 },
        { type: 'heading', level: 0, text: 'План работы\nна 2026/2027 учебный год' },
        { type: 'paragraph', text: [{ text: 'Тема: ', bold: true }, { text: content }] },
        { type: 'heading', level: 3, text: 'Задачи' },
        { type: 'list', items: [{ label: '1.', text: 'Обмен опытом.' }, { label: '2.', text: [{ text: 'Взаимообмен', italic: true }] }] },
        {
          type: 'table',
          caption: 'Таблица 1. Показатели',
          widths: [1, 6, 6, 3],
          header: [['№', 'Задача', 'Критерий', 'Показатель']],
          rows: [
            ['1.', { text: 'Компетенция', rowSpan: 2 }, 'Посещение ШРБ', { text: '4', align: 'right' }],
            ['2.', 'Консультации', { text: '24', align: 'right' }],
          ],
          footer: [{ text: 'Итого', columnSpan: 3 }, { text: '28', align: 'right' }],
        },
      ],
    },
    {
      landscape: true,
      fontSize: 11,
      blocks: [
        { type: 'heading', level: 1, text: 'Заседания' },
        {
          type: 'table',
          widths: [4, 9, 10, 18, 16, 26, 10, 13, 12],
          header: [
            ['№', 'Месяц', 'Место', 'Тема', 'Цель', 'Содержание', 'Форма', 'Выход', 'Ответственный'],
            ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
          ],
          rows: Array.from({ length: meetings }, (_, at) => [
            String(at + 1), 'сентябрь', 'Школа № 5', 'Современная библиотека', 'Обмен опытом',
            { text: [`1. ${content}`, `2. ${content.repeat(at === 1 ? 40 : 1)}`] },
            'Круглый стол', 'Презентация', 'Бунина С. П.',
          ]),
        },
        { type: 'signatures', lines: [{ post: 'Руководитель ГМО', name: 'С. П. Бунина' }, { post: 'Секретарь', name: 'А. И. Соболева' }] },
      ],
    },
  ],
})
