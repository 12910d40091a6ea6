import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Context } from '#platform/context'
import { enqueueLetters, letters, settleLetter, type LetterDraft } from '#platform/mail'
import { useDatabase } from '#platform/test-database'
import { consentTexts } from './consent-texts.ts'
import { askErasure, erasePerson, takeErasureBack } from './erase-person.ts'
import { answerConsent } from './give-consent.ts'
import { addPerson, grantRoles, hasConsent, personById, withConsent } from './index.ts'
import { consentActs } from './store/consents.ts'
import { erasureRequests } from './store/erasures.ts'

const house = useDatabase()
const member = async (surname = 'Орлова', roles: string[] = ['librarian']): Promise<Context & { actor: { personId: number } }> => {
  const id = await addPerson(house.context, { surname, givenName: '', patronymic: '', post: '', schoolId: null, category: '', inProfessionSince: null, email: `${surname.codePointAt(0)}@example.org`, phone: '8 900 000-00-00', leftOn: null })
  if (!roles.includes('librarian')) await grantRoles(house.context, id, roles)
  return { ...house.context, actor: { personId: id, name: surname, roles } }
}
const acts = async ({ actor: { personId } }: { actor: { personId: number } }) => (await consentActs(house.context, personId)).get(personId)?.map(({ purpose, act }) => `${purpose} ${act}`) ?? []

test('a consent is each person’s own, for one purpose, and its history stays', async () => {
  const orlova = await member()
  expect(await hasConsent(house.context, orlova.actor.personId, 'mailing')).toBe(false)
  await answerConsent(orlova, { purpose: 'mailing', act: 'given', textVersion: '1' })
  await answerConsent(orlova, { purpose: 'mailing', act: 'given', textVersion: '1' })
  expect([await hasConsent(house.context, orlova.actor.personId, 'mailing'), await hasConsent(house.context, orlova.actor.personId, 'publishing')]).toEqual([true, false])
  await answerConsent(orlova, { purpose: 'mailing', act: 'withdrawn', textVersion: '1' })
  expect(await withConsent(house.context, 'mailing')).toEqual(new Set())
  await answerConsent(orlova, { purpose: 'mailing', act: 'given', textVersion: '1' })
  expect(await acts(orlova)).toEqual(['mailing given', 'mailing withdrawn', 'mailing given'])
})

test('nobody consents to words that were not shown, and withdrawing what was not given does nothing', async () => {
  const orlova = await member()
  await expect(answerConsent(orlova, { purpose: 'keeping', act: 'given', textVersion: '0' })).rejects.toThrow('Текст согласия изменился')
  await answerConsent(orlova, { purpose: 'keeping', act: 'withdrawn', textVersion: '1' })
  expect(await acts(orlova)).toEqual([])
})

test('a text once shown is never edited: it is followed by a next version', () => {
  const association = { name: 'ГМО', city: 'Озёрск' }
  const prints = consentTexts.map(({ purpose, version, paragraphs }) => `${purpose} ${version} ${createHash('sha256').update(paragraphs(association).join('\n')).digest('hex').slice(0, 12)}`)
  expect(prints).toEqual(['keeping 1 b15dbda2b583', 'mailing 1 31bd20b0a750', 'publishing 1 4e81588aa7ce'])
})

test('who asks to be erased loses contacts, way in and consents; the name stays with the papers', async () => {
  await member('Лебедева', ['head'])
  const orlova = await member()
  await answerConsent(orlova, { purpose: 'mailing', act: 'given', textVersion: '1' })
  await askErasure(orlova)
  await askErasure(orlova)
  const [request, ...rest] = await erasureRequests(house.context)
  expect(rest).toEqual([])
  await expect(erasePerson(orlova, request!.id)).rejects.toThrow('Недостаточно прав')
  await erasePerson(house.context, request!.id)
  expect(await personById(house.context, orlova.actor.personId)).toMatchObject({ surname: 'Орлова', email: null, phone: '', leftOn: house.context.today })
  expect(await hasConsent(house.context, orlova.actor.personId, 'mailing')).toBe(false)
})

test('letters to whoever is erased: those that wait are taken back, those that went keep neither name nor address nor words', async () => {
  await member('Лебедева', ['head'])
  const orlova = await member()
  const { email } = (await personById(house.context, orlova.actor.personId))!
  const letter = (address: string, subject: string): LetterDraft => ({ to: { name: 'Орлова Анна', address }, subject, text: 'Здравствуйте, Анна!', html: '<p>Анна</p>', about: '/meetings/1', secret: 'личное' })
  const [sent, , others] = await enqueueLetters(house.context, [letter(email!.toUpperCase(), 'Ушло'), letter(email!, 'Ждёт'), letter('zimina@example.org', 'Чужое')])
  await settleLetter(house.context, sent!, 'sent', 1)
  await askErasure(orlova)
  await erasePerson(house.context, (await erasureRequests(house.context))[0]!.id)
  const [theirs, wiped, ...rest] = await letters(house.context)
  expect(rest).toEqual([])
  expect(theirs).toMatchObject({ id: others, text: 'Здравствуйте, Анна!', state: 'waiting', to: { address: 'zimina@example.org' } })
  expect(wiped).toMatchObject({ id: sent, subject: 'Ушло', state: 'sent', to: { name: '', address: '' }, text: '', html: '', secret: null })
})

test('a request can be taken back, and the last head cannot be erased', async () => {
  const head = await member('Лебедева', ['head'])
  await askErasure(head)
  await takeErasureBack(head)
  expect(await erasureRequests(house.context)).toEqual([])
  await askErasure(head)
  await expect(erasePerson(house.context, (await erasureRequests(house.context))[0]!.id)).rejects.toThrow('Сначала назначьте другого')
})
