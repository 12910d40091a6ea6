/** Runs a command with DATABASE_URL of a PostgreSQL server of its own: `node scripts/with-postgres.ts npx vitest run`. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [command, ...args] = process.argv.slice(2)
if (!command) throw new RangeError('expected a command to run')

const bin = findPrograms() ?? installPrograms()
const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-postgres-'))
const root = process.getuid?.() === 0
if (root) chownSync(folder, Number(id('-u')), Number(id('-g')))
const data = join(folder, 'data')
const port = await freePort()

asServer(join(bin, 'initdb'), '-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8')
asServer(join(bin, 'pg_ctl'), '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`, 'start')

// Ctrl+C reaches the command by itself; we stay to stop the server.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/postgres` } })
const status = await new Promise<number>((resolve) => {
  child.on('exit', (code) => resolve(code ?? 1))
  child.on('error', (error) => {
    console.error(error.message)
    resolve(127)
  })
})
asServer(join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop')
rmSync(folder, { recursive: true, force: true })
process.exitCode = status

function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions.map((version) => join(debian, version, 'bin')).find((path) => existsSync(join(path, 'initdb')))
  return found ?? null
}

function installPrograms(): string {
  console.log('Ставлю PostgreSQL…')
  spawnSync('apt-get', ['update'], { stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { stdio: 'ignore' })
  const found = findPrograms()
  if (!found) throw new Error('PostgreSQL не найден и не ставится: поставьте пакет postgresql.')
  return found
}

/** The server refuses to run as root. */
function asServer(program: string, ...args: string[]): void {
  if (root) execFileSync('runuser', ['-u', 'postgres', '--', program, ...args], { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder })
  else execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder })
}

function id(what: '-u' | '-g'): string {
  return execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }).trim()
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
