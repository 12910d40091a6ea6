import type { Browser, BrowserContext } from 'playwright-core'
import { addPerson, addSchool, foundAssociation, grantRoles, type AssociationCard, type PersonCard, type PersonId, type Role, type SchoolId } from '#modules/people'
import type { Context } from '#platform/context'
import { startSession } from '#platform/sessions'
import type { RunningSite } from './site.ts'

/** A member with nothing said but a name. */
export const card = (surname: string, rest: Partial<PersonCard> = {}): PersonCard => ({
  surname, givenName: 'Анна', patronymic: 'Павловна', post: 'педагог-библиотекарь', schoolId: null, category: '', inProfessionSince: null, email: null, phone: '', leftOn: null, ...rest,
})

/** An association on the site's database; the context is its head's. */
export async function foundCity({ services: { database, files, apart, now } }: RunningSite, { head = {}, password = null, association = {} }: { head?: Partial<PersonCard>; password?: string | null; association?: Partial<AssociationCard> } = {}): Promise<Context & { actor: { personId: PersonId } }> {
  const founding: Context = { db: database.db, files, apart, association: 0, actor: { personId: null, name: 'проверка', roles: [] }, today: '2026-10-15', now: now() }
  const founded = await foundAssociation(founding, {
    token: null,
    password,
    head: card('Лебедева', { email: 'lebedeva@example.org', ...head }),
    association: { name: 'Городское методическое объединение школьных библиотекарей', shortName: 'ГМО', city: 'Озёрск-на-Каме', timeZone: 'Asia/Yekaterinburg', beginnersSchoolName: null, ...association },
  })
  return { ...founding, association: founded.association, actor: { personId: founded.head, name: 'Лебедева А. П.', roles: ['head', 'administrator'] } }
}

export async function addMember(context: Context, surname: string, roles: readonly Role[], rest: Partial<PersonCard> = {}): Promise<PersonId> {
  const id = await addPerson(context, card(surname, rest))
  await grantRoles(context, id, roles)
  return id
}

/** «МАОУ СОШ № 5» */
export const addNumberedSchool = (context: Context, number: string, address = ''): Promise<SchoolId> =>
  addSchool(context, { kind: 'СОШ', number, name: `МАОУ СОШ № ${number}`, fullName: '', inn: null, founder: '', address, latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [] })

/** A browser of a person who has signed in. */
export async function browserOf(browser: Browser, site: RunningSite, { association }: Pick<Context, 'association'>, personId: PersonId, options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  const opened = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 }, ...options })
  opened.setDefaultTimeout(20_000)
  const session = await startSession(site.services.database.db, { association, personId, device: '', now: site.services.now() })
  await opened.addCookies([{ name: 'bibliokrug', value: session, url: site.address }])
  return opened
}
