import { BalancePage } from './balance-page.tsx'
import { shown } from '#modules/people'
import { askedBalances } from './balances.ts'
import type { Route } from './+types/short'

export const loader = (args: Route.LoaderArgs) => shown(args, (context) => askedBalances(args.request, context, 'short'))

export default function ShortPage({ loaderData }: Route.ComponentProps) {
  return <BalancePage which="short" {...loaderData} />
}
