import type { Doubts } from './doubts.ts'
import { gradesInTitle } from './grades.ts'
import { hasField, letterOf, type Layout } from './layout.ts'
import type { RowValues } from './row-values.ts'

/**
 * What a row says against itself, and what it leaves out where the table has a column for it.
 * @returns the row, without zeros that stand for what is not known
 */
export function checked(values: RowValues, layout: Layout, doubts: Doubts): RowValues {
  const { row, title, quantity, parts, toWriteOff, grades, pupils, price } = values
  const letter = (field: 'price' | 'pupils' | 'quantity' | 'grades' | 'toWriteOff') => letterOf(layout, field)
  const copies = quantity ?? (parts === null ? null : Math.min(...parts))
  const found = title ?? values.authors ?? ''
  if (toWriteOff !== null && copies !== null && toWriteOff > copies)
    doubts.ask({ row, column: letter('toWriteOff'), code: 'writeOffExceeds', text: `К списанию больше, чем есть: ${toWriteOff} из ${copies}. Исправьте одно из двух.`, found: String(toWriteOff) })
  const said = title === null ? [] : gradesInTitle(title)
  if (said.length > 0 && grades.length > 0 && !said.some((grade) => grades.includes(grade)))
    doubts.ask({ row, column: letter('grades'), code: 'gradesDisagree', text: `В названии ${said.join(', ')} класс, а в таблице ${grades.join(', ')}. Исправьте одно из двух.`, found: title ?? '' })

  const lacks = (field: 'pupils' | 'quantity', is: boolean) => is && hasField(layout, field) && !doubts.askedAt(row, letter(field))
  if (price === 0) doubts.askOnce({ row, column: letter('price'), code: 'zeroPrice', found }, (rows) => `Цена 0 ${rows}: прочитано как «цена не указана». Впишите цены, если они известны.`)
  const emptyClass = pupils === 0 && (copies ?? 0) > 0
  if (emptyClass) doubts.askOnce({ row, column: letter('pupils'), code: 'zeroPupils', found }, (rows) => `Учеников 0, а учебники есть — ${rows}: прочитано как «нет данных». Впишите число учеников.`)
  if (values.school === null && hasField(layout, 'school')) doubts.askOnce({ row, column: letterOf(layout, 'school'), code: 'noSchool', found }, (rows) => `Школа не указана ${rows}. Впишите её в каждую строку.`)
  if (title === null && !hasField(layout, 'title') && !hasField(layout, 'authorsAndTitle')) doubts.askOnce({ row, column: null, code: 'noTitles', found: values.subject ?? found }, (rows) => `В таблице нет столбца с названием учебника: о какой книге речь ${rows}, видно только по остальному. Добавьте столбец «Название».`)
  if (lacks('pupils', pupils === null)) doubts.askOnce({ row, column: letter('pupils'), code: 'noPupils', found }, (rows) => `Число учеников не указано ${rows}. Впишите его: без него нет и обеспеченности.`)
  if (lacks('quantity', copies === null)) doubts.askOnce({ row, column: letter('quantity'), code: 'noQuantity', found }, (rows) => `Количество учебников не указано ${rows}. Впишите его; если учебников нет — 0.`)
  if (grades.length === 0 && (hasField(layout, 'quantity') || hasField(layout, 'grades')) && !doubts.askedAt(row, letter('grades') ?? '')) doubts.askOnce({ row, column: letter('grades'), code: 'noGrade', found }, (rows) => `Класс не указан ${rows}. ${letter('grades') === null ? 'Добавьте столбец «Класс».' : 'Впишите его.'}`)
  return { ...values, price: price === 0 ? null : price, pupils: emptyClass ? null : pupils }
}

/** Finds a line that was there before: the same book of the same school. */
export function twinsOf(doubts: Doubts): (values: RowValues) => void {
  const met = new Map<string, RowValues>()
  return (values) => {
    const { row, school, title, authors, publisher, grades, part, year, note, subject, isbn, fpuCode } = values
    const key = JSON.stringify([school, title, authors, publisher, grades, part, year, note, subject, isbn, fpuCode]).toLowerCase()
    const first = met.get(key)
    if (first === undefined) return void met.set(key, values)
    const same = first.quantity === values.quantity && first.pupils === values.pupils && first.price === values.price && JSON.stringify(first.parts) === JSON.stringify(values.parts)
    const found = title ?? authors ?? fpuCode ?? ''
    if (same) doubts.ask({ row, column: null, code: 'duplicate', text: `Та же книга и те же числа уже стоят в строке ${first.row}. Если это повтор, удалите одну из строк.`, found })
    else if (grades.length === 0) doubts.askOnce({ row, column: null, code: 'alikeRows', found }, (rows) => `Книга уже названа выше, а числа другие — ${rows}: похоже, это разные классы или издания. Укажите, чем строки различаются.`)
    else doubts.ask({ row, column: null, code: 'duplicate', text: `Та же книга уже стоит в строке ${first.row} с другими числами. Сложите их в одну строку или укажите, чем они различаются.`, found })
  }
}
