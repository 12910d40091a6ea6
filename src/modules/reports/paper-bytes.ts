import { wordByForm } from '#modules/templates'
import { dataOf } from '#documents/own-template'
import type { Paper } from '#documents/paper'
import { pdfOf } from '#documents/pdf'
import { slidesOf } from '#documents/slides'
import type { Context } from '#platform/context'
import { paperOf } from './content/paper.ts'
import { noteTags } from './content/own/note-tags.ts'
import { deckOf } from './content/slides.ts'
import { nextPlanPaper } from './next-plan/next-plan-paper.ts'
import type { PaperKind } from './paper-version.ts'
import type { ToldYear } from './told-year.ts'

/** A paper as files: one that Word or PowerPoint edits, the note by the association's own template where one is in use; and as PDF, in the standard form, which slides do not have. */
export async function paperBytes(context: Context, told: ToldYear, kind: PaperKind): Promise<{ readonly editable: Uint8Array; readonly pdf: Uint8Array | null }> {
  if (kind === 'slides') return { editable: await slidesOf(deckOf(told.year, told.slides), context.now), pdf: null }
  const paper = await paperOfYear(context, told, kind)
  const filled = kind === 'note' ? { kind, data: dataOf(noteTags, told), moment: context.now } : null
  return { editable: await wordByForm(context, paper, filled), pdf: await pdfOf(paper, context.now) }
}

function paperOfYear(context: Context, told: ToldYear, kind: Exclude<PaperKind, 'slides'>): Paper | Promise<Paper> {
  return kind === 'next plan' ? nextPlanPaper(context, told.year.plan.schoolYear.to) : paperOf(told[kind])
}
