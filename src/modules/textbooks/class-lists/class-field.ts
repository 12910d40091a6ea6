import { folded } from '../reading/cells.ts'

/** What a column of a list of classes can hold; `skipped` is known and not brought in. */
export type ClassField = 'school' | 'class' | 'letter' | 'programme' | 'pupils' | 'forecast'

export const classFieldName: Readonly<Record<ClassField, string>> = {
  school: 'школа',
  class: 'класс',
  letter: 'буква',
  programme: 'программа',
  pupils: 'учеников',
  forecast: 'прогноз',
}

const learners = String.raw`(?:ученик\S*|учащихся|учащиеся|обучающихся|обучающиеся|школьник\S*|детей|человек|чел)`

/** Headings met in tables of class sizes, folded; the first that fits wins. */
const headings: readonly (readonly [RegExp, ClassField | 'skipped' | 'name'])[] = [
  [/^(?:№|n|п п|№ п п|n п п|номер(?: по порядку| строки)?|примечани\S*|итого|всего|муниципалитет\S*|район|город)$/, 'skipped'],
  [/^(?:№|номер) (?:школы|оу|оо)$/, 'school'],
  [/руководител|учител|педагог|директор|библиотекар/, 'skipped'],
  [/^(?:ф ?и ?о|фамили\S*|имя|отчество|фамилия имя\S*|список (?:учеников|учащихся|обучающихся))(?: |$)|^дата рождения/, 'name'],
  [/прогноз|ожида|планируем|предполага|(?:следующ|будущ)\S* (?:учебн\S* )?год/, 'forecast'],
  [/^(?:литер\S*|букв\S*)(?: класса)?$/, 'letter'],
  [/^(?:образовательн\S* |адаптированн\S* |учебн\S* |основн\S* )*(?:программ\S*|вариант\S*|аооп|нозологи\S*|овз)|^(?:вид|тип|категория|статус) (?:класса|программы|овз|обучающ\S*)/, 'programme'],
  [/^(?:класс\S*|параллел\S*|(?:наименование|название|обозначение) класса|класс (?:и )?(?:буква|литер\S*))$/, 'class'],
  [new RegExp(String.raw`^(?:контингент|численность|наполняемость|(?:факт\S* )?(?:количество|кол во|число|количесство|всего) ${learners}|${learners}$|${learners} (?:всего|в классе|на ))`), 'pupils'],
  [/^(?:(?:полн|кратк|сокращ)\S* )?(?:(?:название|наименование) )?(?:(?:обще)?образовательн\S* )?(?:школ\S*|учреждени\S*|организаци\S*|оу|оо|о у|шк)(?: №)?$/, 'school'],
]

/** What a heading says, or null. 'name' heads people, whom a list of classes must not hold. */
export const fieldOfHeading = (text: string): ClassField | 'skipped' | 'name' | null => headings.find(([pattern]) => pattern.test(folded(text)))?.[1] ?? null
