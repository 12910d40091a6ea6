import { EntryForm, Page, Submit, TickField } from '#ui'
import { isBackupName } from '#platform/backup-name'
import { notFound } from '#platform/refusal'
import { servicesOf } from '#platform/request'
import { restoreCopy } from '../keep-data.ts'
import { permit } from '../permissions.ts'
import { done, shown } from '../visit.ts'
import type { Route } from './+types/restore-copy'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'keep the data')
    const name = args.params.copy
    if (!isBackupName(name) || !(await servicesOf(args).backups.kept(context.association)).some((copy) => copy.name === name)) notFound('Такой копии нет.')
    return { name }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    await restoreCopy(context, servicesOf(args).backups, args.params.copy, form.ticked('agreed'))
    return '/keeping'
  })

export default function RestoreCopyPage({ loaderData: { name }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Восстановление из копии" trail={[{ title: 'Хранение', to: '/keeping' }]}>
      <p>
        Всё, что записано сейчас, заменит то, что было в копии <strong>{name}</strong>. Записанное после неё пропадёт со страниц. Сначала программа сама сделает копию того, что есть сейчас, — к нему можно вернуться.
      </p>
      <p>Восстановление пройдёт целиком или не пройдёт вовсе. Потом войдите заново с паролем, который был во время копии.</p>
      <EntryForm refused={actionData}>
        <fieldset>
          <legend>Согласие</legend>
          <TickField name="agreed" label="Нынешние данные можно заменить" />
        </fieldset>
        <Submit>Восстановить</Submit>
      </EntryForm>
    </Page>
  )
}
