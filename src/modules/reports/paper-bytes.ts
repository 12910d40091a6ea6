import type { Paper } from '#documents/paper'
import { pdfOf } from '#documents/pdf'
import { slidesOf } from '#documents/slides'
import { wordOf } from '#documents/word'
import type { Context } from '#platform/context'
import { nextPlanPaper } from './next-plan/next-plan-paper.ts'
import type { PaperKind } from './paper-version.ts'
import { deckOfYear, noteOfYear, reportOfYear } from './year-papers.ts'
import type { YearRecord } from './year-record.ts'

/** A paper as files: one that Word or PowerPoint edits, and the same as PDF, which slides do not have. */
export async function paperBytes(context: Context, year: YearRecord, kind: PaperKind): Promise<{ readonly word: Uint8Array; readonly pdf: Uint8Array | null }> {
  if (kind === 'slides') return { word: await slidesOf(deckOfYear(year), context.now), pdf: null }
  const paper = await paperOfYear(context, year, kind)
  return { word: await wordOf(paper, context.now), pdf: await pdfOf(paper, context.now) }
}

function paperOfYear(context: Context, year: YearRecord, kind: Exclude<PaperKind, 'slides'>): Paper | Promise<Paper> {
  if (kind === 'next plan') return nextPlanPaper(context, year.plan.schoolYear.to)
  return kind === 'note' ? noteOfYear(year) : reportOfYear(year)
}
