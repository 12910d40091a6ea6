import { Marked } from 'marked'
import { contents, guideAddress } from './guide-address.ts'

const texts = import.meta.glob<string>('../../docs/guide/*.md', { query: '?raw', import: 'default', eager: true })
const pictures = import.meta.glob<string>('../../docs/guide/*.png', { query: '?url', import: 'default', eager: true })
const folder = '../../docs/guide/'

const marked = new Marked({
  walkTokens(token) {
    if (token.type === 'image') token.href = pictures[folder + token.href] ?? token.href
    if (token.type === 'link') token.href = String(token.href).replace(/^([\w-]+)\.md/, (_: string, name: string) => guideAddress(name))
  },
})

/** A chapter of docs/guide as a page shows it; null when there is none of that name. */
export function chapterOf(name: string = contents): { readonly title: string; readonly html: string } | null {
  const text = texts[`${folder}${name}.md`]
  if (text === undefined) return null
  const [, title = '', rest = ''] = /^# (.+)\n([^]*)$/.exec(text)!
  return { title, html: marked.parse(rest, { async: false }) }
}
