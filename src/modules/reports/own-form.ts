import type { PaperForm } from '#modules/templates'

/** The analytical note, which may be printed in an own form. Loaded when asked for. */
export const noteForm = async (): Promise<PaperForm> => (await import('./content/own/note-form.ts')).noteForm
