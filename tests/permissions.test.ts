import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import type { Context } from '#platform/context'
import { journalOf } from '#platform/journal'
import { startSession } from '#platform/sessions'
import routes from '../src/routes.ts'
import { commands } from '../src/commands.ts'
import { policy } from '../src/modules/people/permissions.ts'
import { addMember, foundCity } from './city.ts'
import { runSite, type RunningSite } from './site.ts'

/** Pages for those who have not signed in, each with the reason. */
const open: Readonly<Record<string, string>> = {
  '/sign-in': 'one comes in here',
  '/sign-in/code': 'the second step of coming in; who has not taken the first is led back to it',
  '/sign-in/forgotten': 'one who cannot sign in asks for a link; the answer is the same for every address',
  '/enter/:link': 'the one-time link says who comes',
  '/found/:token': 'before the first association there is nobody to sign in',
  '/looks': 'looks are of the browser',
  '/guide': 'the guide is of the program and holds nothing of an association',
  '/guide/:chapter': 'the same',
  '/stop/:link': 'the link of a letter says whose it is, and only stops such letters',
  '/answer/:link': 'the personal link of a letter says who answers, and nothing else can be done by it',
  '/calendar/:feed': 'calendars read it without anybody at hand; who has the secret address sees what its owner may see',
  '/answer/:link/:answer': 'the same, with the answer; opening it writes nothing',
}

const addresses = (entries: readonly RouteConfigEntry[], above = ''): string[] =>
  entries.flatMap(({ path, index, children = [] }) => {
    const here = path ? `${above}/${path}` : above
    return [...(index || children.length === 0 ? [here || '/'] : []), ...addresses(children, here)]
  })
const closed = addresses(routes).filter((address) => !(address in open))
const actual = (address: string) => address.replace(/:\w+/g, '1')

let site: RunningSite
let head: Context
let powerless: string

beforeAll(async () => {
  site = await runSite()
  head = await foundCity(site)
  const stranger = await addMember(head, 'Орлова', [])
  const { database, now } = site.services
  powerless = `bibliokrug=${await startSession(database.db, { association: head.association, personId: stranger, device: '', now: now() })}`
}, 120_000)
afterAll(() => site.close())

const ask = (address: string, method: 'GET' | 'POST', cookie = '') =>
  fetch(site.address + actual(address), {
    method,
    redirect: 'manual',
    headers: { cookie, origin: site.address },
    ...(method === 'POST' ? { body: new URLSearchParams({ deed: 'x', version: '1' }) } : {}),
  })

const writes = async () => (await journalOf(head, { limit: 1000 })).length

describe('every address of the site', () => {
  test.each(closed)('%s leads a guest to the sign-in and writes nothing', async (address) => {
    const before = await writes()
    for (const method of ['GET', 'POST'] as const) {
      const response = await ask(address, method)
      if (response.status !== 405) expect([response.status, response.headers.get('location')?.split('?')[0]], method).toEqual([302, '/sign-in'])
    }
    expect(await writes()).toBe(before)
  })

  test.each(closed)('%s shows and does nothing for a person without a role', async (address) => {
    const before = await writes()
    expect((await ask(address, 'GET', powerless)).status, 'GET').toBe(403)
    expect((await ask(address, 'POST', powerless)).status, 'POST').toBeGreaterThanOrEqual(400)
    expect(await writes()).toBe(before)
  })
})

test.each(['/calendar/1.ics', '/stop/1', '/stop/1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '/answer/1', '/answer/1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '/answer/1.x/come'])('%s, a link that nobody was given, opens and writes nothing', async (address) => {
  const before = await writes()
  for (const method of ['GET', 'POST'] as const) expect((await ask(address, method)).status, method).toBeGreaterThanOrEqual(400)
  expect(await writes()).toBe(before)
})

const source = (path: string) => readFileSync(path, 'utf8')
const modules = globSync('src/modules/**/*.{ts,tsx}').filter((path) => !path.includes('.test.'))

/** Deeds before there is anybody to ask, or of the program itself. */
const beforeAnybody = ['src/modules/people/found-association.ts']

/** What asks the policy for the deeds of its module. */
const guards = ['permit', 'permitOwnSchool', 'planToChange']
const asks = new RegExp(`\\b(?:${guards.join('|')})\\(context`)

test('every deed that leaves a note in the journal asks the policy first', () => {
  const deaf = modules.filter((path) => /\bnote\(context/.test(source(path)) && !asks.test(source(path)) && !beforeAnybody.includes(path))
  expect(deaf).toEqual([])
})

test('every line of the policy is asked somewhere', () => {
  const asked = modules.filter((path) => !path.endsWith('permissions.ts')).map(source).join('\n')
  expect(Object.keys(policy).filter((deed) => !asked.includes(`'${deed}'`))).toEqual([])
})

test('a command that touches an association’s data asks who does it; reading a file, making the sample city, and what is done with all data of one’s own machine need nobody', () => {
  expect(Object.keys(commands).toSorted()).toEqual(['backup', 'demo', 'plan read', 'restore', 'textbooks federal', 'textbooks read'])
})
