import { shown } from '../visit.ts'
import { ownRecord } from './own-record.ts'
import type { Route } from './+types/own-data-file'

/** Everything kept of the actor as a file that other programs read. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const parts = Object.fromEntries((await ownRecord(context)).map(({ title, lines }) => [title, lines]))
    return new Response(JSON.stringify({ 'Составлено': context.now.toISOString(), ...parts }, null, 2), {
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="my-data.json"; filename*=UTF-8''${encodeURIComponent('Мои данные.json')}` },
    })
  })
