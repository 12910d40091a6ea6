import { data } from 'react-router'
import { associationOf, memberVisit } from '#modules/people'
import { icsOf } from '#documents/calendar'
import { todayIn } from '#platform/calendar'
import { servicesOf } from '#platform/request'
import { siteAddress } from '#platform/site-address'
import { ownerOfLink } from '../calendar-feed.ts'
import { calendarFor } from './calendar-entries.ts'
import type { Route } from './+types/calendar-feed'

/** '/calendar/17.token.ics', read by calendars every hour or so: who has the address needs no sign-in. */
export async function loader(args: Route.LoaderArgs) {
  const services = servicesOf(args)
  const { database: { db }, files, apart, now: clock } = services
  const owner = await ownerOfLink(db, args.params.feed.replace(/\.ics$/, ''))
  const visit = owner?.personId != null ? await memberVisit(services, owner.association, owner.personId) : null
  if (!owner || (owner.personId !== null && (visit === null || visit.person.roles.length === 0))) throw data('Такого календаря нет: адрес сменили или скопировали не весь.', { status: 404 })
  const now = clock()
  const { timeZone } = await associationOf({ db, association: owner.association })
  const context = visit?.context ?? { db, files, apart, association: owner.association, now, today: todayIn(timeZone, now), actor: { personId: null, name: '', roles: [] } }
  const text = icsOf(await calendarFor(context, visit?.person ?? null, siteAddress(args.request)), now)
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="bibliokrug.ics"', 'x-content-type-options': 'nosniff' } })
}
