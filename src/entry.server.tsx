import { ServerRouter, type EntryContext } from 'react-router'
import { renderToStaticMarkup } from 'react-dom/server'
import { EnhancementAddress } from '#ui'

/** The key under which the natively run server hands its services to the pages; bundled code must not make its own. */
export { servicesKey } from '#platform/request'

/** A page is finished HTML: nothing is hydrated, so it works the same without JavaScript. See docs/decisions/0002. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routing: EntryContext,
): Response {
  headers.set('content-type', 'text/html; charset=utf-8')
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const html = renderToStaticMarkup(
    <EnhancementAddress value={routing.manifest.entry.module}>
      <ServerRouter context={routing} url={request.url} />
    </EnhancementAddress>,
  )
  return new Response(`<!doctype html>${withNoBreaks(html)}`, { status, headers })
}

/** Keeps «№ 5» on one line wherever it stands in the text of a page; attributes are left as they are. */
const withNoBreaks = (html: string): string => html.replace(/>[^<]*№ \d[^<]*/g, (text) => text.replace(/№ (?=\d)/g, '№\u00A0'))

export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) console.error(error)
}
