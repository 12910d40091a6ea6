/** Whether the text is an address of a page elsewhere that may be shown as a link: 'https://…' or 'http://…', no other scheme, no spaces. */
export const isLink = (text: string): boolean => text.length <= 2_000 && !/\s/.test(text) && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** What to say of a text that is not a link. */
export const linkAsked = 'Ссылка начинается с https:// и пишется без пробелов.'

/** «example.org/page» as typed becomes an address; what already has a scheme is left as it is. */
export const linkFrom = (typed: string): string => (/^[\p{L}\d-]+(\.[\p{L}\d-]+)+(\/|$)/u.test(typed) ? `https://${typed}` : typed)
