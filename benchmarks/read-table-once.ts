/** Reads one table of textbooks once in a process of its own and prints what it took: `node read-table-once.ts ours|hucre FILE`. */
import { readFileSync } from 'node:fs'

const [how, file = ''] = process.argv.slice(2)
const started = performance.now()
if (how === 'ours') {
  const { run } = await import('../src/modules/textbooks/reading/read-file.ts')
  JSON.stringify(await run({ bytes: new Uint8Array(readFileSync(file)) }))
} else {
  const { read } = await import('hucre')
  await read(new Uint8Array(readFileSync(file)))
}
console.log(JSON.stringify({ inside: performance.now() - started, memory: process.resourceUsage().maxRSS * 1024 }))
