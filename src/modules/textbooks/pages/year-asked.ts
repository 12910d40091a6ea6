import { schoolYearOf, type SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'

/** The school year that the address names, else the present one. */
export function yearAsked(request: Request, { today }: Pick<Context, 'today'>): SchoolYear {
  const asked = new URL(request.url).searchParams.get('year') ?? ''
  const from = /^20\d\d$/.test(asked) ? Number(asked) : schoolYearOf(today).from
  return { from, to: from + 1 }
}
