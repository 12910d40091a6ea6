import { FileField, LongField, TextField } from '#ui'
import type { Form } from '#platform/form'
import type { NewsCard } from '../news.ts'

export const newsFrom = (form: Form): NewsCard => ({ title: form.text('title'), text: form.text('text') })

export function NewsFields({ fileLabel }: { fileLabel: string }) {
  return (
    <>
      <TextField name="title" label="Заголовок" required />
      <LongField name="text" label="Текст" rows={10} />
      <FileField name="file" label={fileLabel} hint="До 20 МБ. Ещё файлы можно добавить потом" />
    </>
  )
}
