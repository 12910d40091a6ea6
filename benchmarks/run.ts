/** Measures and writes the tables of benchmarks/README.md: `npm run bench [-- plans|textbooks-read|textbooks-import|pages|line|search|keeping|start|mail|provision …]`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { keeping } from './keeping.ts'
import { line } from './line.ts'
import { mail } from './mail.ts'
import { pages } from './pages.ts'
import { plans } from './plans.ts'
import { provision } from './provision.ts'
import { search } from './search.ts'
import { start } from './start.ts'
import { textbooksImport } from './textbooks-import.ts'
import { textbooksRead } from './textbooks-read.ts'

const parts: Readonly<Record<string, () => Promise<string>>> = { plans, 'textbooks-read': textbooksRead, 'textbooks-import': textbooksImport, pages, line, search, keeping, start, mail, provision }
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !parts[name])
if (unknown) throw new RangeError(`expected ${Object.keys(parts).join(', ')}, not ${unknown}`)

const readme = new URL('README.md', import.meta.url)
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.error(`Измеряю: ${name}…`)
  const table = await measure()
  console.log(table)
  keep(name, `${table}\n\n${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'процессор'}.`)
}

/** Puts the part's table into the README in the place of its last one. */
function keep(name: string, text: string): void {
  const before = readFileSync(readme, 'utf8')
  const part = `<!-- ${name} -->\n\n${text}\n\n<!-- /${name} -->`
  const old = new RegExp(`<!-- ${name} -->.*?<!-- /${name} -->`, 's')
  writeFileSync(readme, old.test(before) ? before.replace(old, () => part) : `${before.trimEnd()}\n\n${part}\n`)
}
