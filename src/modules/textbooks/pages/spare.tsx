import { BalancePage } from './balance-page.tsx'
import { shown } from '#modules/people'
import { askedBalances } from './balances.ts'
import type { Route } from './+types/spare'

export const loader = (args: Route.LoaderArgs) => shown(args, (context) => askedBalances(args.request, context, 'spare'))

export default function SparePage({ loaderData }: Route.ComponentProps) {
  return <BalancePage which="spare" {...loaderData} />
}
