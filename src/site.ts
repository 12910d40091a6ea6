import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { createRequestHandler, RouterContextProvider, type RouterContext, type ServerBuild } from 'react-router'
import type { Services } from '#platform/request'

/** The largest form with its files, in bytes. */
const largestBody = 25 * 1024 * 1024

/** What a mail program posts by itself, without a browser (RFC 8058): the secret of the link says who asks, and it can only be stopped. */
const sentByMailPrograms = /^\/stop\/[^/]+$/

/** The whole site over the services given: safety headers, files of the build, and the pages. */
export async function siteOf(services: Services, folder = new URL('../build/', import.meta.url)): Promise<Hono> {
  if (process.env['NODE_ENV'] !== 'production') throw new Error("expected the entrance to import './production.ts' first")
  const build: ServerBuild = await import(new URL('server/index.js', folder).href)
  const { servicesKey } = build.entry.module as unknown as { servicesKey: RouterContext<Services> }
  const pages = createRequestHandler(build, 'production')
  const site = new Hono()

  site.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
    }),
  )
  site.use(compress())
  const client = new URL('client/', folder)
  site.use('/assets/*', async (context, next) => {
    await next()
    if (context.res.ok) context.header('cache-control', 'public, max-age=31536000, immutable')
  })
  site.use('/assets/*', serveStatic({ root: relativeTo(client) }))
  site.get('/icon.svg', async (context) => context.body(await readFile(new URL('icon.svg', client)), 200, { 'content-type': 'image/svg+xml' }))

  const fromHere = csrf()
  site.use((context, next) => (sentByMailPrograms.test(context.req.path) ? next() : fromHere(context, next)))
  site.use(bodyLimit({ maxSize: largestBody, onError: (context) => context.text('Слишком большой файл: больше 25 МБ. Уменьшите его и отправьте снова.', 413) }))
  site.all('*', async (context) => {
    const provider = new RouterContextProvider()
    provider.set(servicesKey, services)
    const headers = new Headers(context.req.raw.headers)
    headers.set('x-client-address', getConnInfo(context).remote.address ?? '')
    const response = await pages(new Request(context.req.raw, { headers }), provider)
    response.headers.set('cache-control', 'private, no-store')
    return response
  })
  return site
}

/** `serveStatic` takes its root from the working folder. */
const relativeTo = (folder: URL): string => decodeURIComponent(folder.pathname)
