/** Measures the main pages of the sample city on the database at hand; prints tab-separated lines. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { openSampleSite } from './sample-site.ts'
import { kilobytes, milliseconds, quantile } from './table.ts'

const { address, session, mainPages, close } = await openSampleSite()
const cookie = `bibliokrug=${session}`

const asker = fileURLToPath(new URL('ask-pages.ts', import.meta.url))
const ask = async (path: string, crowd: number, requests: number): Promise<number[]> =>
  JSON.parse((await promisify(execFile)(process.execPath, [asker, address + path, cookie, String(crowd), String(requests)])).stdout) as number[]

for (const [name, path] of mainPages) {
  await ask(path, 2, 20)
  const cells: string[] = []
  for (const crowd of [2, 20, 50]) {
    const times = await ask(path, crowd, 60)
    cells.push(`${milliseconds(quantile(times, 0.5))} / ${milliseconds(quantile(times, 0.95))}`)
  }
  console.log(['time', name, ...cells].join('\t'))
}
for (const [name, path] of mainPages) weigh(`страница «${name}»`, new Uint8Array(await (await fetch(address + path, { headers: { cookie } })).arrayBuffer()))
const [first = ''] = mainPages.map(([, path]) => path)
const html = await (await fetch(address + first, { headers: { cookie } })).text()
for (const [name, pattern] of [['таблица стилей', /<link rel="stylesheet" href="([^"]+)"/], ['скрипт', /<script type="module" src="([^"]+)"/]] as const)
  weigh(name, new Uint8Array(await (await fetch(address + pattern.exec(html)![1]!)).arrayBuffer()))

await close()

function weigh(name: string, bytes: Uint8Array): void {
  console.log(['weight', name, kilobytes(bytes.length), kilobytes(gzipSync(bytes).length)].join('\t'))
}
