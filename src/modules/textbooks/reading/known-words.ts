import { folded } from './cells.ts'

/** Beginnings of the names of school subjects, folded. */
const subjects = ['математи', 'алгебр', 'геометри', 'физик', 'хими', 'биологи', 'географи', 'истори', 'литератур', 'обществозн', 'обществов', 'информат', 'русск', 'английск', 'немецк', 'французск', 'испанск', 'китайск', 'итальянск', 'иностранн', 'родно', 'родна', 'музык', 'технолог', 'изобразительн', 'изо', 'физкультур', 'физическ', 'обж', 'обзр', 'основы', 'окружающ', 'азбук', 'буквар', 'чтени', 'астроном', 'экономи', 'право', 'искусств', 'мхк', 'мировая', 'черчени', 'природове', 'естествозн', 'всеобщ', 'россия', 'кубановед', 'краевед', 'экологи', 'психолог', 'ритмик', 'речь', 'речев', 'речи', 'логик', 'шахмат', 'матем', 'труд', 'однкнр', 'орксэ', 'вероятност', 'человек', 'мир', 'язык', 'грамот', 'прописи', 'письмо', 'живой', 'рисован', 'произношен']

/** Whether a word begins as the name of a subject does: no author is called so. */
export const isSubjectWord = (word: string): boolean => {
  const plain = folded(word)
  return subjects.some((subject) => plain.startsWith(subject) && (subject.length > 3 || plain === subject))
}

/** Whether the first words of a text name a subject. */
export const beginsWithSubject = (text: string): boolean => folded(text).split(' ').slice(0, 3).some(isSubjectWord)

const publishers = ['просвещение', 'дрофа', 'вентана граф', 'вентана', 'русское слово', 'бином', 'бином лаборатория знаний', 'мнемозина', 'академкнига', 'академкнига учебник', 'академия', 'ассоциация xxi век', 'ассоциация 21 век', 'астрель', 'аст', 'владос', 'вита пресс', 'баласс', 'титул', 'экзамен', 'интеллект центр', 'учебная литература', 'ювента', 'федоров', 'илекса', 'национальное образование', 'легион', 'сфера', 'новый диск', 'русское слово учебник', 'макмиллан', 'бук', 'оникс', 'издательский дом федоров', 'перспектива', 'учитель', 'лицей', 'вако', 'глосса', 'спецлит']
const publisherWords = /(?:^| )(?:издательств\S*|изд во|издат|издательск\S* (?:дом|центр|группа))(?: |$)/

/** Whether a text names a publisher and nothing else: «Просвещение», «Издательство «Дрофа»», «Бином - ЭФУ». */
export function isPublisher(text: string): boolean {
  const plain = folded(text).replace(/^(?:ооо|ао|оао|зао|пао) /, '')
  if (publisherWords.test(plain)) return plain.length < 120
  const bare = plain.replace(/ эфу$/, '')
  return publishers.includes(bare)
}
