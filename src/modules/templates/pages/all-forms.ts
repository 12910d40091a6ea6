import { extractForm, noticeForm, protocolForm } from '#modules/meetings'
import { noteForm } from '#modules/reports'
import { notFound } from '#platform/refusal'
import { formKinds, type FormKind, type PaperForm } from '../form.ts'

/** The papers that may be printed in an own form, as their rooms declare them. */
const forms: Readonly<Record<FormKind, PaperForm>> = { protocol: protocolForm, extract: extractForm, notice: noticeForm, note: noteForm }

/** By the word in the address. @throws {NotFound} when there is no such paper */
export const formAsked = (kind: string): PaperForm => forms[formKinds.find((known) => known === kind) ?? notFound('Такой бумаги нет.')]
