import type { Form } from '#platform/form'
import { refuse } from '#platform/refusal'
import { needReasons } from '../monitoring/reason.ts'
import type { NeedRow } from '../monitoring/need-rows.ts'
import type { SaidReason } from '../monitoring/state-reasons.ts'

/** Names of the fields of a row of form 3. */
export function reasonNames({ books, subject, grades }: Pick<NeedRow, 'books' | 'subject' | 'grades'>): Record<'reason' | 'words' | 'seen', string> {
  const key = `${books}.${subject}.${grades[0]}`
  return { reason: `reason.${key}`, words: `words.${key}`, seen: `seen.${key}` }
}

/** What was chosen, row by row; a row without a choice is left to the records. */
export function reasonsFrom(form: Form): SaidReason[] {
  return form.names().flatMap((name): SaidReason[] => {
    const [, books, subject, grade] = /^reason\.(general|intellectual)\.([a-z-]+)\.(\d{1,2})$/.exec(name) ?? []
    if (subject === undefined) return []
    const key = `${books}.${subject}.${grade}`
    const [chosen, words] = [form.text(name), form.text(`words.${key}`)]
    if (chosen === '' && words !== '') refuse('Выберите причину, к которой это пояснение.', name)
    const reason = chosen === '' ? null : { reason: form.oneOf(name, needReasons, 'Причина'), words }
    return [{ books: books as SaidReason['books'], subject, grade: Number(grade), reason, seen: form.whole(`seen.${key}`, 'Версия') ?? 0, place: reason?.reason === 'other' ? `words.${key}` : name }]
  })
}
