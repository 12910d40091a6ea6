import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pdfOf } from '#documents/pdf'
import { workbookOf } from '#documents/excel'
import { slidesOf } from '#documents/slides'
import { wordOf } from '#documents/word'
import type { Paper } from '#documents/paper'
import { isHeld, meetingsOfYear, protocolOf, protocolPaper } from '#modules/meetings'
import { planById, planPaper, type PlanId } from '#modules/plan'
import { draftNextPlan, makePaper, proposals, versionsOf, type PaperKind } from '#modules/reports'
import { citySummary, monitoringForms, monitoringOf, provisionOfCity, summaryDeck, summaryPaper } from '#modules/textbooks'
import type { Context } from '#platform/context'
import { storedFile, type StoredFileId } from '#platform/stored-files'

/** Writes the papers of the lived year into a folder; the note, the report, the slides and the next plan are kept in the program too. */
export async function writePapers(context: Context, planId: PlanId, folder: string, say: (text: string) => void): Promise<void> {
  const write = (name: string, bytes: Uint8Array) => writeFile(join(folder, name), bytes)
  const writeBoth = async (name: string, paper: Paper) => {
    await write(`${name}.docx`, await wordOf(paper, context.now))
    await write(`${name}.pdf`, await pdfOf(paper, context.now))
  }
  const plan = (await planById(context, planId))!
  await writeBoth('plan', planPaper(plan))
  say('План напечатан.')

  const held = (await meetingsOfYear(context, plan.schoolYear)).filter(isHeld)
  for (const [at, meeting] of held.entries()) await writeBoth(`minutes-${at + 1}`, protocolPaper(await protocolOf(context, meeting)))
  say(`Протоколов: ${held.length}.`)

  await write('provision.xlsx', await workbookOf(await provisionOfCity(context, plan.schoolYear)))
  await write('monitoring.xlsx', await workbookOf(monitoringForms(await monitoringOf(context, plan.schoolYear))))
  const summary = await citySummary(context, plan.schoolYear)
  await writeBoth('textbooks-summary', summaryPaper(summary))
  await write('textbooks-summary.pptx', await slidesOf(summaryDeck(summary), context.now))
  say('Обеспеченность учебниками посчитана, формы мониторинга заполнены.')

  await makeAndWrite('note', 'note', '.docx')
  await makeAndWrite('report', 'report', '.docx')
  await makeAndWrite('slides', 'slides', '.pptx')
  say('Справка, отчёт и слайды составлены.')

  const chosen = (await proposals(context, planId)).filter(({ ticked }) => ticked).map(({ key }) => key)
  await draftNextPlan(context, planId, chosen)
  await makeAndWrite('next plan', 'next-plan', '.docx')
  say(`План следующего года составлен из ${chosen.length} предложений.`)

  async function makeAndWrite(kind: PaperKind, name: string, ending: '.docx' | '.pptx'): Promise<void> {
    const id = await makePaper(context, planId, kind)
    const version = (await versionsOf(context, planId, kind)).find((one) => one.id === id)!
    await write(name + ending, await bytesOf(version.fileId))
    if (version.pdfId !== null && kind !== 'next plan') await write(`${name}.pdf`, await bytesOf(version.pdfId))
  }

  async function bytesOf(id: StoredFileId): Promise<Uint8Array> {
    const file = (await storedFile(context, id))!
    return (await context.files.bytes(file.sha256))!
  }
}
