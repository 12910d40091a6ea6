import { slipsBetween } from '#platform/spelling'
import type { BooksOf } from './programmes.ts'

export type SubjectCode = string

export interface Subject {
  readonly code: SubjectCode
  readonly name: string
  /** How papers write it, folded (`folded`); the first words by which a title tells it too. */
  readonly spellings: readonly string[]
  /** Grades in which the compulsory part of the curriculum has it, by whose textbooks it is learnt. */
  readonly compulsory: Readonly<Partial<Record<BooksOf, readonly number[]>>>
  /** One of several that share the pupils of a class: the foreign languages. */
  readonly family?: 'foreign'
}

const grades = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

const subject = (code: SubjectCode, name: string, spellings: readonly string[], general: readonly number[] = [], intellectual: readonly number[] = []): Subject => ({
  code,
  name,
  spellings: [folded(name), ...spellings],
  compulsory: { ...(general.length > 0 && { general }), ...(intellectual.length > 0 && { intellectual }) },
})

const language = (code: SubjectCode, name: string, spellings: readonly string[], compulsory: readonly number[] = []): Subject => ({ ...subject(code, name, spellings, compulsory), family: 'foreign' })

/**
 * The subjects of school, in the order of a school's timetable. Grades by the federal programmes in force in 2026/27 (orders 286, 287,
 * 413 with their changes; for intellectual disability 1026): an association changes them for itself on its page of subjects.
 */
export const subjects: readonly Subject[] = [
  subject('primer', 'Азбука', ['букварь', 'обучение грамоте', 'азбука обучение грамоте'], [1], [1]),
  subject('russian', 'Русский язык', ['русский', 'русск яз', 'рус язык', 'рус яз', 'русская речь'], grades(1, 11), grades(1, 9)),
  subject('reading', 'Литературное чтение', ['лит чтение', 'литер чтение', 'чтение', 'чтение литературное чтение', 'родная речь', 'чтение и развитие речи'], grades(1, 4), grades(1, 9)),
  subject('speech-practice', 'Речевая практика', ['развитие речи', 'устная речь'], [], grades(1, 4)),
  subject('literature', 'Литература', ['лит ра', 'литер'], grades(5, 11)),
  subject('native-language', 'Родной язык', ['родной русский язык', 'русский родной язык', 'родной язык и или государственный язык республики российской федерации', 'государственный язык республики']),
  subject('native-reading', 'Литературное чтение на родном языке', ['чтение на родном языке']),
  subject('native-literature', 'Родная литература', ['родная русская литература']),
  language('english', 'Английский язык', ['иностранный язык', 'английский', 'англ язык', 'англ яз', 'английский язык rainbow english', 'spotlight', 'rainbow english', 'enjoy english', 'starlight', 'forward', 'иностранный язык английский'], grades(2, 11)),
  language('german', 'Немецкий язык', ['немецкий', 'нем язык', 'нем яз', 'deutsch', 'иностранный язык немецкий']),
  language('french', 'Французский язык', ['французский', 'франц язык', 'франц яз', 'le francais', 'иностранный язык французский']),
  language('spanish', 'Испанский язык', ['испанский', 'исп яз', 'иностранный язык испанский']),
  language('chinese', 'Китайский язык', ['китайский', 'иностранный язык китайский']),
  subject('second-language', 'Второй иностранный язык', ['второй иностранный']),
  subject('maths', 'Математика', ['матем', 'матем ка'], grades(1, 6), grades(1, 9)),
  subject('algebra', 'Алгебра', ['алгебра и начала математического анализа', 'алгебра и начала анализа', 'математика алгебра и начала математического анализа геометрия алгебра', 'алгебра нач анализа'], grades(7, 11)),
  subject('geometry', 'Геометрия', [], grades(7, 11)),
  subject('probability', 'Вероятность и статистика', ['теория вероятностей и статистика', 'математика вероятность и статистика'], grades(7, 11)),
  subject('informatics', 'Информатика', ['информатика и икт', 'информ ка'], grades(7, 11), grades(7, 9)),
  subject('surroundings', 'Окружающий мир', ['окр мир', 'окруж мир', 'мир вокруг нас', 'ознакомление с окружающим миром'], grades(1, 4)),
  subject('world-of-nature', 'Мир природы и человека', ['живой мир'], [], grades(1, 4)),
  subject('nature-study', 'Природоведение', [], [], [5, 6]),
  subject('history-russia', 'История России', ['история отечества', 'отечественная история', 'россия в мире'], grades(6, 11), grades(7, 9)),
  subject('history-world', 'Всеобщая история', ['история древнего мира', 'история средних веков', 'история нового времени', 'новая история', 'новейшая история', 'история всеобщая история', 'история'], grades(5, 11)),
  subject('world-of-history', 'Мир истории', [], [], [6]),
  subject('regional-history', 'История нашего края', ['история края', 'краеведение', 'регионоведение']),
  subject('social-science', 'Обществознание', ['обществозн', 'общество знание', 'обществоведение'], grades(9, 11)),
  subject('social-life', 'Основы социальной жизни', ['социально бытовая ориентировка', 'сбо'], [], grades(5, 9)),
  subject('geography', 'География', ['геогр'], grades(5, 11), grades(6, 9)),
  subject('biology', 'Биология', ['биол'], grades(5, 11), grades(7, 9)),
  subject('physics', 'Физика', ['физ ка'], grades(7, 11)),
  subject('chemistry', 'Химия', [], grades(8, 11)),
  subject('religions', 'Основы религиозных культур и светской этики', ['оркисэ', 'орксэ', 'основы светской этики', 'основы православной культуры', 'основы мировых религиозных культур', 'основы исламской культуры', 'основы буддийской культуры'], [4]),
  subject('spiritual-culture', 'Основы духовно-нравственной культуры народов России', ['однкнр', 'основы духовно нравственной культуры'], [5, 6]),
  subject('art', 'Изобразительное искусство', ['изо', 'рисование', 'рисование изобразительное искусство', 'изобр искусство'], grades(1, 7), grades(1, 5)),
  subject('music', 'Музыка', [], grades(1, 8), grades(1, 5)),
  subject('arts', 'Искусство', ['мировая художественная культура', 'мхк']),
  subject('labour', 'Труд (технология)', ['технология', 'труд', 'трудовое обучение', 'ручной труд', 'индустриальные технологии', 'технологии ведения дома'], grades(1, 9), grades(1, 4)),
  subject('profile-labour', 'Профильный труд', [], [], grades(5, 9)),
  subject('physical-education', 'Физическая культура', ['физкультура', 'физ культура', 'физ ра', 'адаптивная физическая культура'], grades(1, 11), grades(1, 9)),
  subject('safety', 'Основы безопасности и защиты Родины', ['основы безопасности жизнедеятельности', 'обж', 'обзр', 'основы безопасности'], grades(8, 11)),
  subject('astronomy', 'Астрономия', []),
  subject('ecology', 'Экология', []),
  subject('economics', 'Экономика', []),
  subject('law', 'Право', []),
  subject('natural-science', 'Естествознание', []),
  subject('design', 'Дизайн', ['черчение']),
]

const byCode = new Map(subjects.map((subject) => [subject.code, subject]))
const order = new Map(subjects.map(({ code }, index) => [code, index]))

export const subjectByCode = (code: SubjectCode): Subject | null => byCode.get(code) ?? null
/** As people read it; a code that is no longer known reads as itself. */
export const subjectName = (code: SubjectCode): string => byCode.get(code)?.name ?? code
/** In the order of `subjects`. */
export const compareSubjects = (one: SubjectCode, other: SubjectCode): number => (order.get(one) ?? Infinity) - (order.get(other) ?? Infinity)

/** Spellings, the longest first: «история россии» is tried before «история». */
const spelt = subjects
  .flatMap(({ code, spellings }) => spellings.map((spelling) => ({ code, spelling })))
  .toSorted((one, other) => other.spelling.length - one.spelling.length)

const exact = new Map(spelt.map(({ code, spelling }) => [spelling, code]))

/** The subject that a cell or a heading names, in any spelling and with small slips; null when it names none. */
export function subjectNamed(text: string): SubjectCode | null {
  const typed = folded(text.replace(/\(учебный предмет\).*$/i, ''))
  if (typed === '') return null
  return exact.get(typed) ?? spelt.find(({ spelling }) => spelling.length >= 6 && slipsBetween(typed, spelling, allowed(spelling)) <= allowed(spelling))?.code ?? subjectIn(typed)
}

/** The subject that the title of a textbook tells, «Алгебра. 8 класс»; null when none stands in it. */
export const subjectOfTitle = (title: string): SubjectCode | null => subjectIn(folded(title))

/**
 * The subject of a textbook, when the table names one and the title may tell it closer: «История» with «История России. 7 класс»,
 * «Математика» with «Алгебра. 8 класс», «Русский язык» with «Азбука».
 */
export function subjectOfTextbook(named: string | null, title: string): SubjectCode | null {
  const [said, told] = [named === null ? null : subjectNamed(named), subjectOfTitle(title)]
  if (said === null || told === null) return said ?? told
  return closer[said]?.includes(told) ? told : said
}

const closer: Readonly<Record<SubjectCode, readonly SubjectCode[]>> = {
  russian: ['primer'],
  reading: ['primer'],
  maths: ['algebra', 'geometry', 'probability'],
  algebra: ['geometry', 'probability'],
  'history-world': ['history-russia', 'regional-history'],
  english: ['german', 'french', 'spanish', 'chinese', 'second-language'],
}

function subjectIn(words: string): SubjectCode | null {
  const padded = ` ${words} `
  return spelt.find(({ spelling }) => padded.includes(` ${spelling} `))?.code ?? null
}

const allowed = (spelling: string): number => (spelling.length >= 10 ? 2 : 1)

/** Small letters, ё as е, single spaces; nothing but letters and digits. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/[^a-zа-я0-9]+/g, ' ').trim()
}
