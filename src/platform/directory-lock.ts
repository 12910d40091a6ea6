import { createHash } from 'node:crypto'
import { chmod, mkdir, rm, stat } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { join, relative, resolve } from 'node:path'
import { Refusal } from './refusal.ts'

/** Another process has the folder open. */
export class FolderTaken extends Refusal {
  override readonly name = 'FolderTaken'
}

type Unlock = () => Promise<void>

/**
 * Makes this process the only one that has `folder` open, until the answered function is called or the process ends,
 * however it ends. The lock is a listening socket: nothing stale is left to guess about after a kill.
 * @throws {Refusal} when another process has it
 */
export async function lockFolder(folder: string): Promise<Unlock> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const leaveQueue = await queueOf(folder)
  try {
    const leaveFolder = await occupy(folder, socketOf(folder))
    return async () => {
      await leaveFolder()
      await leaveQueue()
    }
  } catch (error) {
    await leaveQueue()
    throw error
  }
}

/**
 * Two programs started at once after a kill would both find a stale socket file, and the slower would delete the
 * fresh one of the faster. On Linux they meet first at a name that lies in no folder and vanishes with its process.
 * The file still matters: containers that share a folder share no such names.
 */
async function queueOf(folder: string): Promise<Unlock> {
  if (process.platform !== 'linux') return async () => {}
  const { dev, ino } = await stat(folder)
  return occupy(folder, `\0bibliokrug-${dev}-${ino}`)
}

async function occupy(folder: string, address: string): Promise<Unlock> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = await listening(address)
    if (server) return () => new Promise((done) => server.close(() => done()))
    const owner = await ownerAt(address)
    if (owner !== null)
      throw new FolderTaken(`База данных в папке ${folder} уже открыта другой программой (процесс ${owner}). Остановите её или задайте другую базу в DATABASE_URL.`)
    if (!address.startsWith('\0')) await rm(address, { force: true })
  }
  throw new Refusal(`Не получается занять папку ${folder}: проверьте права на запись.`)
}

function socketOf(folder: string): string {
  if (process.platform === 'win32')
    return `\\\\.\\pipe\\bibliokrug-${createHash('sha256').update(resolve(folder).toLowerCase()).digest('hex').slice(0, 32)}`
  // The system refuses a path longer than about 100 bytes: the shorter of the two goes farther.
  const path = resolve(folder, 'lock.sock')
  const fromHere = relative(process.cwd(), join(folder, 'lock.sock'))
  const address = fromHere.length < path.length ? fromHere : path
  if (Buffer.byteLength(address) > 100) throw new Refusal(`Путь к папке ${folder} слишком длинный: положите базу в папку с путём короче 90 букв латиницы (45 русских).`)
  return address
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
