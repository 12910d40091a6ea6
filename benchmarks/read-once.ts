/** Reads one plan once in a process of its own and prints what it took: `node read-once.ts ours|mammoth FILE`. */
import { readFileSync } from 'node:fs'

const [how, file = ''] = process.argv.slice(2)
const started = performance.now()
if (how === 'ours') {
  const { readDocument } = await import('#documents/read-document')
  const { readPlan } = await import('../src/modules/plan/reading/read-plan.ts')
  const { reading } = readPlan((await readDocument(new Uint8Array(readFileSync(file)))).blocks)
  JSON.stringify(reading)
} else {
  const { default: mammoth } = await import('mammoth')
  await mammoth.convertToHtml({ buffer: readFileSync(file) })
}
console.log(JSON.stringify({ inside: performance.now() - started, memory: process.resourceUsage().maxRSS * 1024 }))
