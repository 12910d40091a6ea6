import { serve } from '@hono/node-server'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Hono } from 'hono'
import { refuse } from '#platform/refusal'
import { codeOf } from '#platform/violation'

export interface Listening {
  readonly port: number
  /** Takes no more requests, lets running ones end, and does not wait for browsers that hold a connection. */
  close(): Promise<void>
}

/** Longer than browsers and proxies keep an idle connection: else a request may meet a connection that is being closed. In milliseconds. */
const idleConnection = 65_000

/** How long a stopping server waits for answers that are being sent before it cuts them off, in milliseconds. */
const patience = 5_000

/**
 * Begins to answer requests to the site; answers when the port is open.
 * @param port 0 for any free one
 * @param hostname the address to listen on; all of the machine when left out
 * @throws {Refusal} when the port is taken or not allowed
 */
export async function listen(site: Pick<Hono, 'fetch'>, { port, hostname }: { port: number; hostname?: string }): Promise<Listening> {
  const server = await new Promise<Server>((resolve, reject) => {
    const server = serve({ fetch: site.fetch, port, ...(hostname === undefined ? {} : { hostname }) }, () => resolve(server)) as Server
    server.once('error', reject)
  }).catch((error: unknown) => refuse(reasonOf(error, port)))
  server.keepAliveTimeout = idleConnection
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        const cutting = setTimeout(() => server.closeAllConnections(), patience)
        server.close(() => {
          clearTimeout(cutting)
          closed()
        })
      }),
  }
}

function reasonOf(error: unknown, port: number): string {
  const code = codeOf(error)
  if (code === 'EADDRINUSE') return `Порт ${port} занят: возможно, Библиокруг уже запущен. Остановите его или назовите другой порт: PORT=3001.`
  if (code === 'EACCES') return `Открыть порт ${port} система не разрешает. Назовите другой: PORT=3000.`
  return `Открыть порт ${port} не удалось: ${error instanceof Error ? error.message : String(error)}`
}
