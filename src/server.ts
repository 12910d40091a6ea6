import './production.ts'
import { issueFoundingLink } from '#modules/people'
import { backupsIn } from '#platform/backups'
import { openDatabase } from '#platform/database'
import { dataPlace } from '#platform/data-place'
import { folderOfFiles } from '#platform/files'
import { mailSettings } from '#platform/mail/settings'
import { startMail } from '#platform/mail/start-mail'
import { migrate } from '#platform/migrate'
import { Refusal } from '#platform/refusal'
import { inProcesses } from '#platform/processes'
import { startUpkeep } from '#platform/upkeep'
import { startClock } from './clock.ts'
import { isFounded } from './modules/people/store/associations.ts'
import { listen } from './listen.ts'
import { siteOf } from './site.ts'

/**
 * The real use: `npm start`. DATABASE_URL names a PostgreSQL server; without it the data lies in ./data, or in the
 * folder of BIBLIOKRUG_DATA. PORT and HOST say where to listen, SMTP_URL and MAIL_FROM how
 * letters go out.
 */
try {
  const port = Number(process.env['PORT'] ?? 3000)
  const mail = mailSettings(process.env, `http://localhost:${port}`)
  const place = dataPlace(process.env)
  const database = await openDatabase(place.address)
  const applied = await migrate(database.db)
  if (applied.length > 0) console.log(`Таблицы обновлены: ${applied.length}.`)
  const files = folderOfFiles(place.files)
  const backups = backupsIn(place.backups, { db: database.db, files })
  const services = { database, files, apart: inProcesses(), backups, demo: false, now: () => new Date() }
  const site = await siteOf(services)
  const stopUpkeep = startUpkeep(database, services.now)

  const { close } = await listen(site, { port, hostname: process.env['HOST'] ?? '0.0.0.0' })
  const stopMail = startMail(database, mail, services.now)
  const stopClock = startClock(services)
  console.log(`Библиокруг работает: http://localhost:${port}. Данные — ${database.description}. Остановить: Ctrl+C.`)
  if (!(await isFounded(database.db))) {
    const token = await issueFoundingLink(database.db, new Date())
    console.log(`Первый запуск. Создайте объединение по одноразовой ссылке:\n  http://localhost:${port}/found/${token}`)
  }
  const stop = async () => {
    stopUpkeep()
    stopClock()
    await close()
    await stopMail()
    await database.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
