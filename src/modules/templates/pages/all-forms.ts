import { ownForms } from '#modules/meetings'
import { noteForm } from '#modules/reports'
import { notFound } from '#platform/refusal'
import { formKinds } from '../form.ts'
import type { PaperForm } from '../paper-form.ts'

/** By the word in the address, as its room declares it. @throws {NotFound} when there is no such paper */
export async function formAsked(word: string): Promise<PaperForm> {
  const kind = formKinds.find((known) => known === word) ?? notFound('Такой бумаги нет.')
  return kind === 'note' ? noteForm() : (await ownForms())[kind]
}
