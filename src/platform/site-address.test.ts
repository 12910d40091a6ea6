import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { siteAddress } from './site-address.ts'

const asked = (headers: Record<string, string> = {}) => new Request('http://10.0.0.5:3000/people?who=new', { headers })

test('the site stands where SITE_URL says, else where the browser asked, also through a server that takes https', () => {
  expect(siteAddress(asked(), 'https://gmo.example.org/')).toBe('https://gmo.example.org')
  expect(siteAddress(asked(), '')).toBe('http://10.0.0.5:3000')
  expect(siteAddress(asked({ 'x-forwarded-proto': 'https' }), '')).toBe('https://10.0.0.5:3000')
})

test('no page makes up the address of the site by itself', () => {
  const pages = globSync('src/modules/**/*.{ts,tsx}')
  expect(pages.length).toBeGreaterThan(100)
  expect(pages.filter((file) => /request\.url\)\.(origin|host|protocol)\b/.test(readFileSync(file, 'utf8')))).toEqual(['src/modules/people/visit.ts'])
})
