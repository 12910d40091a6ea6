import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { backupsIn } from '#platform/backups'
import type { CommandOutput } from '#platform/command'
import { openDatabase } from '#platform/database'
import { folderOfFiles } from '#platform/files'
import type { UploadedFile } from '#platform/form'
import { mailSettings } from '#platform/mail/settings'
import { startMail } from '#platform/mail/start-mail'
import { migrate } from '#platform/migrate'
import { refuse } from '#platform/refusal'
import { inProcesses } from '#platform/processes'
import { startClock } from '../clock.ts'
import { listen } from '../listen.ts'
import { siteOf } from '../site.ts'
import { clockFrom } from './clock.ts'
import { writePapers } from './papers.ts'
import { makeSampleYear, samplePaper } from './sample-year.ts'

export interface Wanted {
  readonly serve: boolean
  /** A plan of the user's own; null for the sample. */
  readonly plan: string | null
}

/** Makes the sample city, lives its year by a plan, writes its papers into the folder `out`, and opens its site. */
export async function demo({ serve, plan }: Wanted, output: CommandOutput): Promise<void> {
  const started = performance.now()
  const say = (text: string) => output.out(`${((performance.now() - started) / 1000).toFixed(1).padStart(5)} с  ${text}`)
  const out = 'out'
  const data = join(out, 'demo-data')
  await rm(data, { recursive: true, force: true })
  await mkdir(data, { recursive: true })
  const paper = plan === null ? await samplePaper() : await ownFile(plan)
  if (plan === null) await writeFile(join(out, paper.name), paper.bytes)

  say('Открываю новую базу…')
  const database = await openDatabase(data)
  await migrate(database.db)
  const files = folderOfFiles(join(data, 'files'))
  const services = { files, apart: inProcesses(), backups: backupsIn(join(data, 'backups'), { db: database.db, files }) }
  const sample = await makeSampleYear({ db: database.db, ...services }, paper, say)
  await writePapers(sample.context, sample.plan, out, say)
  say(`Документы лежат в папке ${out}.`)

  if (serve) await serveUntilStopped({ database, ...services, demo: true, now: clockFrom(sample.context.now) }, output)
  await database.close()
}

async function ownFile(path: string): Promise<UploadedFile> {
  const bytes = await readFile(path).catch(() => refuse(`Файл «${path}» не открывается: проверьте имя и права.`))
  return { name: basename(path), bytes: new Uint8Array(bytes) }
}

async function serveUntilStopped(services: Parameters<typeof siteOf>[0], { out }: CommandOutput): Promise<void> {
  const { port, close } = await listen(await siteOf(services), { port: Number(process.env['PORT'] ?? 3000) })
  const stopMail = startMail(services.database, mailSettings(process.env, `http://localhost:${port}`), services.now)
  const stopClock = startClock(services)
  out(`Город открыт: http://localhost:${port}. Остановить: Ctrl+C.`)
  await new Promise<unknown>((stopped) => {
    process.once('SIGINT', stopped)
    process.once('SIGTERM', stopped)
  })
  await close()
  stopClock()
  await stopMail()
}
