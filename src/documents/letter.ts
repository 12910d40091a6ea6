import { createElement as h, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** What a letter is made of; the same for its plain text and its page. */
export type LetterBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  /** Names and what stands for them: «Когда», «18 ноября». */
  | { readonly type: 'facts'; readonly lines: readonly (readonly [string, string])[] }
  | { readonly type: 'list'; readonly title: string; readonly items: readonly string[] }
  /** Lines that lead somewhere each. */
  | { readonly type: 'links'; readonly title: string; readonly items: readonly { readonly text: string; readonly to: string }[] }
  /** What can be pressed, with addresses. */
  | { readonly type: 'buttons'; readonly buttons: readonly { readonly title: string; readonly to: string }[] }
  | { readonly type: 'small'; readonly text: string }

/** The plain text of a letter. */
export const letterText = (blocks: readonly LetterBlock[]): string => `${blocks.map(textOf).join('\n\n')}\n`

function textOf(block: LetterBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'small':
      return block.text
    case 'facts':
      return block.lines.map(([name, value]) => `${name}: ${value}`).join('\n')
    case 'list':
      return [block.title, ...block.items.map((item, at) => `${at + 1}. ${item}`)].join('\n')
    case 'links':
      return [block.title, ...block.items.map(({ text, to }) => `— ${text}\n  ${to}`)].join('\n')
    case 'buttons':
      return block.buttons.map(({ title, to }) => `${title}: ${to}`).join('\n')
  }
}

const ink = '#1f1b16'
const accent = '#1d4f7c'

/** The letter as a page that mail programs show: styles on the elements, no picture, nothing from elsewhere. */
export const letterPage = (title: string, blocks: readonly LetterBlock[]): string =>
  `<!doctype html>${renderToStaticMarkup(
    h(
      'html',
      { lang: 'ru' },
      h('head', null, h('meta', { charSet: 'utf-8' }), h('meta', { name: 'viewport', content: 'width=device-width' }), h('title', null, title)),
      h('body', { style: { margin: 0, padding: '16px', background: '#fbf8f1', color: ink, font: '17px/1.5 Georgia, serif' } }, h('div', { style: { maxWidth: '600px', margin: '0 auto' } }, ...blocks.map(pageOf))),
    ),
  )}`

function pageOf(block: LetterBlock): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return h('p', null, block.text)
    case 'small':
      return h('p', { style: { fontSize: '14px', color: '#6b6355' } }, block.text)
    case 'facts':
      return h('p', null, ...block.lines.flatMap(([name, value], at) => [at > 0 && h('br'), h('strong', null, `${name}: `), linked(value)]))
    case 'list':
      return h('div', null, h('p', { style: { marginBottom: '4px' } }, h('strong', null, block.title)), h('ol', { style: { marginTop: 0 } }, ...block.items.map((item) => h('li', null, item))))
    case 'links':
      return h('div', null, h('p', { style: { marginBottom: '4px' } }, h('strong', null, block.title)), h('ul', { style: { marginTop: 0 } }, ...block.items.map(({ text, to }) => h('li', null, h('a', { href: to, style: { color: accent } }, text)))))
    case 'buttons':
      return h(
        'p',
        null,
        ...block.buttons.flatMap(({ title, to }) => [
          h('a', { href: to, style: { display: 'inline-block', padding: '10px 18px', margin: '0 8px 8px 0', background: accent, color: '#ffffff', borderRadius: '4px', textDecoration: 'none', fontFamily: 'Arial, sans-serif', fontWeight: 'bold' } }, title),
          ' ',
        ]),
      )
  }
}

const linked = (value: string): ReactNode => (/^https?:\/\/\S+$/.test(value) ? h('a', { href: value }, value) : value)
