import { chmod, mkdir, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { join, relative, resolve } from 'node:path'
import { Refusal } from './refusal.ts'

/**
 * Makes this process the only one that has `folder` open, until the answered function is called or the process ends,
 * however it ends. The lock is a listening socket: nothing stale is left to guess about after a kill.
 * @throws {Refusal} when another process has it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const address = addressOf(folder)
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = await listening(address)
    if (server) return () => new Promise((done) => server.close(() => done()))
    const owner = await ownerAt(address)
    if (owner !== null)
      throw new Refusal(`База данных в папке ${folder} уже открыта другой программой (процесс ${owner}). Остановите её или задайте другую базу в DATABASE_URL.`)
    await rm(address, { force: true })
  }
  throw new Refusal(`Не получается занять папку ${folder}: проверьте права на запись.`)
}

/** A socket path longer than about 100 bytes is refused by the system, hence relative. */
function addressOf(folder: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\bibliokrug-${resolve(folder).replace(/[\\/:]/g, '_')}`
  return relative(process.cwd(), join(folder, 'lock.sock')) || 'lock.sock'
}

function listening(address: string): Promise<Server | null> {
  const server = createServer((socket) => socket.on('error', () => {}).end(String(process.pid)))
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(address, () => resolve(server.unref()))
  })
}

/** The process that holds the address; null when nobody listens there. One too busy to say its number holds it all the same. */
function ownerAt(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = ''
    let listens = false
    const socket = connect(address, () => (listens = true))
    socket.setTimeout(2_000, () => socket.destroy())
    socket.on('data', (bytes) => (answer += bytes))
    socket.on('close', () => resolve(listens ? answer || 'неизвестен' : null))
    socket.on('error', () => {})
  })
}
