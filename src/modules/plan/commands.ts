import { readFile } from 'node:fs/promises'
import type { SchoolYear } from '#platform/calendar'
import type { Commands } from '#platform/command'
import { refuse } from '#platform/refusal'
import { readDocument } from '#documents/read-document'
import { mostToRead, refuseUnlessPlan, saysNothing } from './import/read-paper.ts'
import type { PlanReading } from './reading/plan-reading.ts'
import { readPlan } from './reading/read-plan.ts'
import { schoolYearsIn } from './reading/school-year.ts'

const usage = 'Так: bibliokrug plan read ФАЙЛ [--school-year 2019/2020] [--json]'

export const commands: Commands = {
  'plan read': {
    summary: 'прочитать план из Word: ФАЙЛ [--school-year 2019/2020] [--json]',
    async run(args, { out, err }) {
      const wanted = argumentsFrom(args)
      if (!wanted) {
        err(usage)
        return 2
      }
      const { blocks } = await readDocument(await bytesOf(wanted.file))
      refuseUnlessPlan(blocks, mostToRead)
      const { reading } = readPlan(blocks, wanted.schoolYear ? { schoolYear: wanted.schoolYear } : {})
      if (saysNothing(reading)) refuse('В документе не нашлось плана: ни темы, ни задач, ни заседаний. Проверьте, тот ли это файл.')
      out(wanted.json ? JSON.stringify(reading, null, 2) : summaryOf(reading))
      return 0
    },
  },
}

function argumentsFrom(args: readonly string[]): { file: string; json: boolean; schoolYear: SchoolYear | null } | null {
  let schoolYear: SchoolYear | null = null
  let json = false
  const files: string[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!
    if (arg === '--json') json = true
    else if (arg === '--school-year' || arg.startsWith('--school-year=')) {
      schoolYear = schoolYearFrom(arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : (args[++at] ?? ''))
      if (!schoolYear) return null
    } else if (arg.startsWith('--')) return null
    else files.push(arg)
  }
  return files.length === 1 ? { file: files[0]!, json, schoolYear } : null
}

/** «2019/2020», «2019-2020», «2019/20» and nothing else. */
function schoolYearFrom(text: string): SchoolYear | null {
  const [year] = /^\d{4}\s*[-–/]\s*(?:\d{2}|\d{4})$/.test(text.trim()) ? schoolYearsIn(text) : []
  return year ?? null
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file))
  } catch {
    return refuse(`Файл «${file}» не открывается: проверьте имя и права.`)
  }
}

function summaryOf(reading: PlanReading): string {
  const year = reading.schoolYear
  return [
    `Объединение: ${reading.association ?? 'не названо'}`,
    `Учебный год: ${year ? `${year.from}/${year.to}` : 'не назван'}`,
    `Тема: ${reading.theme ?? 'не названа'}`,
    `Задач: ${reading.tasks.length}, показателей: ${reading.indicators.length}, заседаний: ${reading.items.filter(({ kind }) => kind === 'meeting').length}, других дел: ${reading.items.filter(({ kind }) => kind === 'activity').length}`,
    '',
    `Вопросов: ${reading.questions.length}`,
    ...reading.questions.map(({ text, found }, index) => `${index + 1}. ${text}\n   «${found.replace(/\n/g, ' / ')}»`),
  ].join('\n')
}
