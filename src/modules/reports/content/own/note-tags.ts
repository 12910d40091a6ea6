import { list, text, type Tag } from '#documents/own-template'
import { schoolYearName } from '#platform/calendar'
import { typographic } from '#platform/russian'
import type { ToldYear } from '../../told-year.ts'
import type { Passage, ToldTable } from '../chapter.ts'
import { plain, type Told } from '../told.ts'

const words = (told: Told | undefined): string => (told ? typographic(plain(told)) : '')

/** Chapters of the note: by which name a template asks for the paragraphs of each, and its title. */
export const noteChapters = [
  ['цель и задачи', 'Тема, цель и задачи'],
  ['состав', 'Состав'],
  ['заседания', 'Заседания'],
  ['обучение', 'Обучение'],
  ['опыт', 'Конкурсы и распространение опыта'],
  ['показатели', 'Показатели результативности'],
  ['отзывы', 'Оценка года участниками'],
  ['выводы', 'Выводы: что сделано и что не решено'],
  ['задачи', 'Задачи следующего года'],
] as const

/** Tables of the note: by which name a template asks for the rows of each, the chapter it belongs to, its caption, names and widths of its columns. */
export const noteTables = [
  { name: 'категории', chapter: 'состав', caption: 'Квалификационная категория', columns: ['категория', 'библиотекарей', 'доля'], widths: [6, 3, 2] },
  { name: 'стаж', chapter: 'состав', caption: 'Стаж в профессии', columns: ['стаж', 'библиотекарей', 'доля'], widths: [6, 3, 2] },
  { name: 'заседания года', chapter: 'заседания', caption: 'Заседания года', columns: ['когда и где', 'тема', 'присутствовали', 'решения', 'практический выход'], widths: [4, 6, 5, 5, 6] },
  { name: 'таблица показателей', chapter: 'показатели', caption: 'Показатели', columns: ['показатель', 'план', 'достигнуто', 'от плана', 'итог'], widths: [9, 2, 3, 3, 4] },
] as const

/** Of how many columns it has depends on the year: a row says the roles in words. */
export const rolesTable = { name: 'участие', chapter: 'обучение', caption: 'Участие по уровням и ролям' } as const

export const noteTags: readonly Tag<ToldYear>[] = [
  text('объединение', 'Название объединения', ({ year }) => year.association.name),
  text('город', 'Город, без «г.»', ({ year }) => year.association.city),
  text('учебный год', 'Учебный год', ({ year }) => schoolYearName(year.plan.schoolYear)),
  text('справка.о чём', 'Вторая строка заголовка: о чьей работе', ({ note }) => words(note.heading[1])),
  text('справка.период', 'Третья строка заголовка: за какое время', ({ note }) => words(note.heading[2]), { important: true }),
  text('справка.дата', 'День, на который посчитаны числа', ({ note }) => words(note.day), { important: true }),
  ...noteChapters.flatMap(([name, title]) => list(name, `Раздел «${title}»: абзац за абзацем`, ({ note }: ToldYear) => paragraphsOf(note.chapters.find((chapter) => chapter.title === title)?.passages ?? []), [text('абзац', 'Текст абзаца', (paragraph: string) => paragraph)], { important: true })),
  ...noteTables.flatMap(({ name, caption, columns }) => list(name, `Таблица «${caption}»: строка за строкой`, (told: ToldYear) => tableOf(told, caption)?.rows ?? [], columns.map((column, at) => text(column, `Графа «${column}»`, (row: readonly Told[]) => words(row[at]))))),
  ...list(rolesTable.name, `Таблица «${rolesTable.caption}»: строка на каждый уровень`, rolesRows, [
    text('уровень', 'Уровень событий', ({ level }) => level),
    text('роли', 'Сколько участий в каждой роли', ({ roles }) => roles),
    text('всего', 'Сколько участий на этом уровне', ({ all }) => all),
  ]),
  ...list('подписи', 'Кто подписывает: строка на каждого', ({ note }: ToldYear) => note.signatures, [text('должность', 'Должность', ({ post }) => post), text('имя', 'Инициалы и фамилия', ({ name }) => name)], { important: true }),
]

/** What of a chapter is text: its charts stay in the standard paper, its tables have lists of their own. */
const paragraphsOf = (passages: readonly Passage[]): string[] =>
  passages.flatMap((passage) => (passage.type === 'paragraph' ? [words(passage.text)] : passage.type === 'list' ? passage.items.map((item) => `—\u00A0${words(item)}`) : []))

const tableOf = ({ note }: ToldYear, caption: string): ToldTable | undefined => note.chapters.flatMap(({ passages }) => passages).find((passage) => passage.type === 'table' && passage.caption === caption) as ToldTable | undefined

/** «слушатель — 19, выступающий — 1»; roles that nobody took are not named. */
function rolesRows(told: ToldYear): { readonly level: string; readonly roles: string; readonly all: string }[] {
  const table = tableOf(told, rolesTable.caption)
  if (!table) return []
  return [...table.rows, ...(table.footer ? [table.footer] : [])].map((row) => {
    const cells = row.map(words)
    const named = table.header.slice(1, -1).flatMap((role, at) => (cells[at + 1] === '0' ? [] : [`${role} — ${cells[at + 1]}`]))
    return { level: cells[0] ?? '', roles: named.join(', '), all: cells.at(-1) ?? '' }
  })
}
