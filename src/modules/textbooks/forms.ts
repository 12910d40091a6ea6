import type { Form } from '#platform/form'
import { isProgramme, type ProgrammeCode } from './programmes.ts'
import { refuse } from '#platform/refusal'
import { levels, media, workKinds, type EditionCard, type WorkCard } from './textbook.ts'

export const workFrom = (form: Form): WorkCard => ({
  kind: form.oneOf('kind', workKinds, 'Вид'),
  subject: form.text('subject'),
  title: form.text('title').replace(/\s+/g, ' '),
  authors: form.text('authors').replace(/\s+/g, ' '),
  grades: [...new Set(form.all('grades').map(Number))].toSorted((one, other) => one - other),
  level: form.oneOf('level', levels, 'Уровень'),
  programme: programmeFrom(form.text('programme')),
})

function programmeFrom(code: string): ProgrammeCode {
  return isProgramme(code) ? code : refuse('Выберите программу.', 'programme')
}

export const editionFrom = (form: Form): EditionCard => ({
  publisher: form.text('publisher').replace(/\s+/g, ' '),
  editionNumber: form.whole('editionNumber', 'Номер издания'),
  revised: form.ticked('revised'),
  firstYear: form.whole('firstYear', 'Годы выпуска с'),
  lastYear: form.whole('lastYear', 'Годы выпуска по'),
  isbn: form.text('isbn') || null,
  medium: form.oneOf('medium', media, 'Форма'),
})
