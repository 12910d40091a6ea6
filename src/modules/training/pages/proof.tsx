import { may, shown } from '#modules/people'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { storedFile } from '#platform/stored-files'
import { participationById } from '../store/participations.ts'
import type { Route } from './+types/proof'

/** Sends a kept certificate to its owner and to those who may see proofs. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const participation = await participationById(context, idOf(args.params.participationId))
    const fileId = idOf(args.params.fileId)
    const opens = participation !== undefined && participation.files.includes(fileId) && (participation.personId === context.actor.personId || may(context, 'see proofs'))
    const file = opens ? await storedFile(context, fileId) : undefined
    if (!file) notFound('Такого файла нет.')
    return download(file.name, (await context.files.bytes(file.sha256)) ?? notFound('Файл записан, но его содержимое не найдено. Скажите администратору.'))
  })
