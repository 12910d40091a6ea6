import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { storedFile } from '#platform/stored-files'
import { may } from '../permissions.ts'
import { shown } from '../visit.ts'
import type { Route } from './+types/file'

/** Sends a kept file to a member who may open it. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const file = await storedFile(context, idOf(args.params.fileId))
    const mine = file?.keptBy !== null && file?.keptBy === context.actor.personId
    if (!file || (file.audience === 'private' && !mine && !may(context, 'see proofs'))) notFound('Такого файла нет.')
    return download(file.name, (await context.files.bytes(file.sha256)) ?? notFound('Файл записан, но его содержимое не найдено. Скажите администратору.'))
  })
