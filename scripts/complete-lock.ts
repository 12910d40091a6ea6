/**
 * Completes package-lock.json after `npm install`: packages with native parts name one optional package a platform, and
 * npm leaves out those that the registry at hand does not serve, after which `npm ci` refuses the lock. Each is entered
 * by its exact version with the system and processor that its name tells. Run by hand: `node scripts/complete-lock.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface Locked {
  version?: string
  optionalDependencies?: Record<string, string>
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
}

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Locked> }
const systems = ['android', 'darwin', 'freebsd', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32', 'linux']
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32', 'arm']

let added = 0
for (const [place, { optionalDependencies, dev }] of Object.entries(lock.packages))
  for (const [name, range] of Object.entries(optionalDependencies ?? {})) {
    if (place === '' || isLocked(place, name)) continue
    const version = /\d+\.\d+\.\d+[\w.-]*/.exec(range)?.[0]
    if (!version) throw new Error(`У «${name}» нет точной версии: ${range}`)
    const [system, processor] = [systems.find((word) => name.includes(word)), processors.find((word) => new RegExp(`[-_.]${word}`).test(name))]
    if (!system && !processor) continue
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(processor ? { cpu: [processor] } : {}),
      ...(dev ? { dev } : {}),
      ...(name.endsWith('musl') ? { libc: ['musl'] } : name.endsWith('gnu') ? { libc: ['glibc'] } : {}),
      optional: true,
      ...(system ? { os: [system] } : {}),
    }
    added++
  }

const entries = Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1))
lock.packages = Object.fromEntries(entries)
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`Дополнено: ${added}.`)

/** Whether the package resolves to something locked: beside the one that asks for it, or above. */
function isLocked(place: string, name: string): boolean {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}
