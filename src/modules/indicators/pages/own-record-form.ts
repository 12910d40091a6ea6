import type { Form } from '#platform/form'
import { linkFrom } from '#platform/link'
import { refuse } from '#platform/refusal'
import type { StoredFileId } from '#platform/stored-files'
import type { MeasureId } from '../indicator.ts'
import type { OwnRecordCard } from '../own-record.ts'

/** The record that a form says. @param fileId the file that it has, unless it is to have none */
export const ownRecordFrom = (form: Form, measureId: MeasureId, fileId: StoredFileId | null = null): OwnRecordCard => ({
  measureId,
  day: form.day('day', 'День') ?? refuse('Заполните «День».', 'day'),
  title: form.required('title', 'Что сделано'),
  personId: form.whole('personId', 'Кто'),
  schoolId: form.whole('schoolId', 'Школа'),
  hours: form.decimal('hours', 'Часы'),
  link: linkFrom(form.text('link')),
  fileId: form.ticked('noFile') ? null : fileId,
})
