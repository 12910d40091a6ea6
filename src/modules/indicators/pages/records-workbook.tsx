import { workbookOf } from '#documents/excel'
import { shown } from '#modules/people'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { siteAddress } from '#platform/site-address'
import { recordsSheet } from '../documents/sheets.ts'
import { measureOf } from '../measure-of.ts'
import { namesOf } from './names.ts'
import { proofSeen } from './proof-seen.ts'
import type { Route } from './+types/records-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { measure } = await measureOf(context, idOf(args.params.measureId))
    return download(`Записи показателя ${measure.id}.xlsx`, await workbookOf([recordsSheet({ ...measure, records: measure.records.map((record) => ({ ...record, proof: proofSeen(context, record) })) }, await namesOf(context), siteAddress(args.request))]))
  })
