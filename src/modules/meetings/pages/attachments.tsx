import { EntryForm, FileField, Page, Submit, TextField, type Crumb } from '#ui'
import type { RefusedForm } from '#platform/form'
import { addressOf, type Attachment } from '../attachment.ts'

/** What has been attached, each with its file or link, and a form for one more. */
export function Attachments({ title, hint, trail, list, refused, button, mayRemove }: { title: string; hint: string; trail: Crumb[]; list: readonly Attachment[]; refused: RefusedForm | undefined; button: string; mayRemove: boolean }) {
  return (
    <Page title={title} trail={trail}>
      {list.length === 0 && <p>{hint}</p>}
      {list.length > 0 && (
        <form method="post">
          <ul>
            {list.map((attachment) => (
              <li key={attachment.id}>
                <a href={addressOf(attachment)}>{attachment.title}</a>
                {attachment.fileId !== null && attachment.link !== '' && (
                  <>
                    , <a href={attachment.link}>ссылка</a>
                  </>
                )}{' '}
                {mayRemove && (
                  <button type="submit" name="remove" value={attachment.id} className="plain" aria-label={`Убрать: ${attachment.title}`} data-confirm={`Убрать «${attachment.title}»?`}>
                    Убрать
                  </button>
                )}
              </li>
            ))}
          </ul>
        </form>
      )}
      <EntryForm refused={refused} files>
        <TextField name="title" label="Название" hint="Пусто — по имени файла" />
        <FileField name="file" label="Файл" />
        <TextField name="link" label="или ссылка" type="url" />
        <Submit>{button}</Submit>
      </EntryForm>
    </Page>
  )
}
