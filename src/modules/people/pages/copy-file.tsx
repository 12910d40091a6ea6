import { servicesOf } from '#platform/request'
import { takeCopy } from '../keep-data.ts'
import { shown } from '../visit.ts'
import type { Route } from './+types/copy-file'

/** Sends a copy from the disk as it is read; it may be larger than the memory. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { backups, database } = servicesOf(args)
    // What prepares a page only reads; that a copy was taken is written down all the same.
    const { size, bytes } = await takeCopy({ ...context, db: database.db }, backups, args.params.copy)
    return new Response(bytes, {
      headers: {
        'content-type': 'application/gzip',
        'content-length': String(size),
        'content-disposition': `attachment; filename="${args.params.copy}"`,
        'x-content-type-options': 'nosniff',
      },
    })
  })
