/** Builds the site and the blank database unless they already are of these sources. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { blankDatabase } from '../src/platform/blank-database.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const mark = join(root, 'build', 'sources')
const sources = hashOfSources()

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== sources) {
  console.log('Готовлю страницы…')
  const cli = join(root, 'node_modules', '@react-router', 'dev', 'dist', 'cli', 'index.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'build'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) {
    console.error(stdout, stderr)
    process.exit(status ?? 1)
  }
  writeFileSync(mark, sources)
}

if (!process.env['DATABASE_URL']) await blankDatabase()

function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const folder of ['src', 'public', 'docs/guide'])
    for (const name of (readdirSync(join(root, folder), { recursive: true }) as string[]).sort())
      if (/\.(tsx?|css|svg|md|png)$/.test(name) && !/\.test\.tsx?$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)))
  for (const name of ['package-lock.json', 'vite.config.ts', 'react-router.config.ts']) hash.update(readFileSync(join(root, name)))
  return hash.digest('hex')
}
