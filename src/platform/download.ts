import { mediaTypeOf } from './stored-files.ts'

/**
 * A file as the answer to a request: always saved, never shown by the browser as a page of this site.
 * @param name with its ending, which tells the kind: 'Протокол № 2.docx'
 */
export function download(name: string, bytes: Uint8Array): Response {
  const ascii = name.replace(/[^\x20-\x7E]|["\\%]/g, '_')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaTypeOf(name) ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
}
