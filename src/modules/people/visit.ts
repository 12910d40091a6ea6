import { redirect } from 'react-router'
import { todayIn } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Database } from '#platform/database'
import { answered, prepared, submitted, type Form } from '#platform/form'
import { readingOnce } from '#platform/reading-once'
import { servicesOf, type RequestArgs, type Services } from '#platform/request'
import { sessionOf } from '#platform/sessions'
import { fullName, type Person } from './person.ts'
import { permit } from './permissions.ts'
import { associationOf } from './store/associations.ts'
import { personById } from './store/people.ts'
import type { Association } from './association.ts'
import type { Visitor } from './sign-in.ts'

const cookieName = 'bibliokrug'
const stepCookieName = 'bibliokrug-step'

/** What a signed-in person's request acts with, and who that is. */
export interface Visit {
  readonly context: Context
  readonly person: Person
  readonly association: Association
}

/** The visit of a signed-in member; null for a guest, and for a person who has left the association. */
async function visitOf(args: RequestArgs): Promise<Visit | null> {
  const services = servicesOf(args)
  const session = await sessionOf(services.database.db, cookieOf(args.request), services.now())
  return session && memberVisit(services, session.association, session.personId)
}

/** The same for what only looks: all parts of one page share what was read for it. */
export async function lookOf(args: RequestArgs): Promise<Visit | null> {
  const { database, ...services } = servicesOf(args)
  const session = await sessionOf(database.db, cookieOf(args.request), services.now())
  return session && memberVisit({ ...services, database: { db: pageDatabase(args) } }, session.association, session.personId)
}

function pageDatabase(args: RequestArgs): Database {
  const db = pageDatabases.get(args.context) ?? readingOnce(servicesOf(args).database.db)
  pageDatabases.set(args.context, db)
  return db
}
/** By the context that React Router makes for each request. */
const pageDatabases = new WeakMap<RequestArgs['context'], Database>()

/** What of the services a visit needs. */
interface MemberServices extends Pick<Services, 'files' | 'apart' | 'now'> {
  readonly database: Pick<Services['database'], 'db'>
}

/** The visit of a person known by other means than a session: a one-time link. */
export async function memberVisit({ database: { db }, files, apart, now: clock }: MemberServices, association: number, personId: number): Promise<Visit | null> {
  const card = await associationOf({ db, association })
  const now = clock()
  const bare: Context = { db, files, apart, association, now, today: todayIn(card.timeZone, now), actor: { personId, name: '', roles: [] } }
  const person = await personById(bare, personId)
  if (!person || (person.leftOn !== null && person.leftOn <= bare.today)) return null
  return { person, association: card, context: { ...bare, actor: { personId, name: fullName(person), roles: person.roles } } }
}

/** Prepares a page for a signed-in member; a guest is led to the sign-in, a refusal becomes the page's status. */
export async function shown<T>(args: RequestArgs, work: (context: Context) => Promise<T>): Promise<T> {
  const visit = (await lookOf(args)) ?? guestAway(args.request)
  return prepared(() => asMember(visit.context, () => work(visit.context)))
}

/** Whoever has no role in the association any more sees and sends nothing; what else a deed asks stands in the deed. */
async function asMember<T>(context: Context, work: () => Promise<T>): Promise<T> {
  permit(context, 'see the association')
  return work()
}

/** Does what a member's form asks for; see `submitted`. */
export async function done(args: RequestArgs, work: (context: Context, form: Form) => Promise<string>) {
  const visit = (await visitOf(args)) ?? guestAway(args.request)
  return submitted(args.request, (form) => asMember(visit.context, () => work(visit.context, form)))
}

/** Does what a member's form asks for and shows the answer at once; see `answered`. */
export async function told<T>(args: RequestArgs, work: (context: Context, form: Form) => Promise<T>) {
  const visit = (await visitOf(args)) ?? guestAway(args.request)
  return answered(args.request, (form) => asMember(visit.context, () => work(visit.context, form)))
}

function guestAway(request: Request): never {
  const { pathname, search } = new URL(request.url)
  throw redirect(request.method === 'GET' ? `/sign-in?to=${encodeURIComponent(pathname + search)}` : '/sign-in')
}

function cookieOf(request: Request, name = cookieName): string | undefined {
  const cookies = request.headers.get('cookie') ?? ''
  return cookies.split(/;\s*/).find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** The header that gives the browser its session, or takes it away with null. */
export const sessionCookie = (request: Request, value: string | null): string => cookie(request, { name: cookieName, value, path: '/', seconds: 30 * 86_400 })

/** The header by which the browser remembers its first step of signing in, or forgets it with null. */
export const stepCookie = (request: Request, value: string | null): string => cookie(request, { name: stepCookieName, value, path: '/sign-in', seconds: 600 })

/** The first step of signing in that the browser has taken; '' when none. */
export const stepOf = (request: Request): string => cookieOf(request, stepCookieName) ?? ''

function cookie(request: Request, { name, value, path, seconds }: { name: string; value: string | null; path: string; seconds: number }): string {
  const secure = new URL(request.url).protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https'
  return [`${name}=${value ?? ''}`, `Path=${path}`, 'HttpOnly', 'SameSite=Lax', `Max-Age=${value === null ? 0 : seconds}`, ...(secure ? ['Secure'] : [])].join('; ')
}

export const visitorOf = (request: Request): Visitor => ({
  address: request.headers.get('x-client-address') ?? '',
  device: request.headers.get('user-agent') ?? '',
})

/** The address to go to after signing in, only within this site. */
export const destinationOf = (text: string): string => (/^\/(?![/\\])[^\s\\]*$/.test(text) ? text : '/')
