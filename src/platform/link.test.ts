import { expect, test } from 'vitest'
import { isLink, linkFrom } from './link.ts'

test('only pages of the web are links: nothing that a browser would run or open otherwise', () => {
  for (const link of ['https://example.org/акт', 'http://пример.рф/?a=1#b']) expect(isLink(link), link).toBe(true)
  for (const link of ['', 'javascript:alert(1)', ' https://example.org', 'https://example.org/a b', 'data:text/html,x', '//example.org', 'example.org', 'file:///etc/passwd', `https://example.org/${'я'.repeat(2_000)}`]) expect(isLink(link), link).toBe(false)
})

test('an address typed without its beginning gets one', () => {
  expect(linkFrom('example.org/page')).toBe('https://example.org/page')
  expect(linkFrom('школа-5.рф')).toBe('https://школа-5.рф')
  expect(linkFrom('http://example.org')).toBe('http://example.org')
  expect(linkFrom('javascript:alert(1)')).toBe('javascript:alert(1)')
})
