import type { PaperForm } from '#modules/templates'

/** The papers of a meeting that may be printed in an own form. Loaded when asked for: the pages that lean on this module need none of it. */
export async function ownForms(): Promise<Readonly<Record<'protocol' | 'extract' | 'notice', PaperForm>>> {
  const { protocolForm } = await import('./documents/own/protocol-form.ts')
  const { extractForm } = await import('./documents/own/extract-form.ts')
  const { noticeForm } = await import('./documents/own/notice-form.ts')
  return { protocol: protocolForm, extract: extractForm, notice: noticeForm }
}
