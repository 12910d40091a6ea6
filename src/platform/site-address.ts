/**
 * Public address of the site without a slash at its end: what SITE_URL names, else what the visitor's browser asked for.
 * @param request of a page
 */
export function siteAddress(request: Request, named = process.env['SITE_URL']): string {
  if (named && URL.canParse(named)) return named.replace(/\/+$/, '')
  const { protocol, host } = new URL(request.url)
  const forwarded = request.headers.get('x-forwarded-proto')
  return `${forwarded === 'https' ? 'https:' : protocol}//${host}`
}

/** Whether other devices cannot open the address: it means «this computer». */
export const isOfThisComputer = (address: string): boolean => /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(address).hostname)
