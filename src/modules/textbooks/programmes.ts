/**
 * The programmes by which classes learn: the general one and the adapted ones of the federal adapted programmes
 * (orders 1023, 1025 and 1026 of 24.11.2022).
 */
export const programmes = [
  { code: 'general', name: 'Общая', books: 'general' },
  { code: 'hearing', name: 'АООП: слух (варианты 1–2)', books: 'general' },
  { code: 'sight', name: 'АООП: зрение (варианты 3–4)', books: 'general' },
  { code: 'speech', name: 'АООП: тяжёлые нарушения речи (вариант 5)', books: 'general' },
  { code: 'motor', name: 'АООП: опорно-двигательный аппарат (вариант 6)', books: 'general' },
  { code: 'delay', name: 'АООП: задержка развития (вариант 7)', books: 'general' },
  { code: 'autism', name: 'АООП: аутизм (вариант 8)', books: 'general' },
  { code: 'intellectual', name: 'АООП: интеллектуальные нарушения, вариант 1', books: 'intellectual' },
  { code: 'intellectual-2', name: 'АООП: интеллектуальные нарушения, вариант 2', books: 'intellectual' },
] as const satisfies readonly { code: string; name: string; books: 'general' | 'intellectual' }[]

export type ProgrammeCode = (typeof programmes)[number]['code']

/** Whose subjects and textbooks the classes of a programme take where it has none of its own. */
export type BooksOf = 'general' | 'intellectual'

const byCode = new Map<string, (typeof programmes)[number]>(programmes.map((programme) => [programme.code, programme]))

export const isProgramme = (code: string): code is ProgrammeCode => byCode.has(code)
export const programmeName = (code: ProgrammeCode): string => byCode.get(code)!.name
export const booksOf = (code: ProgrammeCode): BooksOf => byCode.get(code)!.books
