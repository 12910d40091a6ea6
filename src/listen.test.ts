import { connect } from 'node:net'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { Refusal } from '#platform/refusal'
import { listen } from './listen.ts'

const site = new Hono().get('/', (context) => context.text('здесь'))
const port = 0
const hostname = '127.0.0.1'

test('a taken port is told in words', async () => {
  const first = await listen(site, { port, hostname })
  await expect(listen(site, { port: first.port, hostname })).rejects.toThrow(Refusal)
  await first.close()
})

test('a stopping server does not wait for whoever holds a connection without an end', async () => {
  const server = await listen(site, { port, hostname })
  const held = connect(server.port, hostname)
  held.on('error', () => {})
  await new Promise((ready) => held.once('connect', ready))
  held.write('GET / HTTP/1.1\r\nhost: x\r\n')
  await server.close()
  expect(await fetch(`http://${hostname}:${server.port}/`).catch(() => 'нет')).toBe('нет')
}, 15_000)
