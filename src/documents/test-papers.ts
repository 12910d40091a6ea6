import type { Chart, Paper } from './paper.ts'

/** Papers of an invented city that hold every block, for tests. */

const long = 'Анализ фондов и обеспеченности учебниками; проблемы комплектования; взаимообмен учебной литературой между школами города. '

export const sampleChart: Chart = {
  kind: 'bar',
  title: 'Участники заседаний по месяцам',
  categories: ['сентябрь', 'октябрь', 'ноябрь'],
  series: [
    { name: 'Очно', values: [12, 18.5, null] },
    { name: 'Дистанционно', values: [8, 11, 14] },
  ],
  unit: 'чел.',
  description: 'Очно больше всего в октябре.',
}

export const samplePlan: Paper = {
  title: 'План работы объединения',
  sections: [
    {
      blocks: [
        { type: 'stamps', stamps: [['СОГЛАСОВАНО', 'директор центра'], ['УТВЕРЖДЕНО', 'приказом от «___» ________ 2026 г. № ___']] },
        { type: 'space', height: 15 },
        { type: 'heading', level: 0, text: 'План работы\nна 2026/2027 учебный год' },
        { type: 'paragraph', text: [{ text: 'Тема: ', bold: true }, { text: 'современная библиотека & <центр>\u0000\u000B', italic: true }] },
        { type: 'list', items: [{ label: '1.', text: 'Первая задача' }, { label: '2.', text: 'Вторая задача' }] },
        { type: 'heading', level: 2, text: 'Показатели' },
        {
          type: 'table',
          widths: [1, 5, 5, 2],
          caption: 'Таблица 1',
          header: [['№', 'Задача', 'Критерий', 'Цель']],
          rows: [['1', { text: 'Обучение', rowSpan: 2 }, 'Вебинары', { text: '20', align: 'right' }], ['2', 'Консультации', { text: '4', align: 'right' }], ['3']],
          footer: [{ text: 'Итого', columnSpan: 3 }, { text: '24', align: 'right' }],
        },
      ],
    },
    {
      landscape: true,
      blocks: [
        { type: 'heading', level: 1, text: 'Заседания' },
        {
          type: 'table',
          widths: [1, 3, 3, 6, 5, 8, 3, 4, 4],
          header: [['№', 'Месяц', 'Место', 'Тема', 'Цель', 'Содержание', 'Форма', 'Выход', 'Ответственный'], ['1', '2', '3', '4', '5', '6', '7', '8', '9']],
          rows: Array.from({ length: 20 }, (_, at) => [`${at + 1}`, 'сентябрь', 'школа № 5', 'Школьная библиотека', 'Обмен опытом', { text: [`1. ${long}`, '2. Разное'] }, 'круглый стол', 'памятка', 'Бунина С. П.']),
        },
        { type: 'chart', chart: sampleChart },
        { type: 'signatures', lines: [{ post: 'Руководитель', name: 'С. П. Бунина' }, { post: 'Секретарь', name: 'А. И. Соболева' }] },
      ],
    },
    { pageNumbers: false, blocks: [{ type: 'paragraph', text: 'Приложение', align: 'right', keepWithNext: true }, { type: 'paragraph', text: long }, { type: 'pageBreak' }, { type: 'paragraph', text: 'Конец', size: 10 }] },
  ],
}
