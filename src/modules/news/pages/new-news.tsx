import { EntryForm, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { writeNews } from '../write-news.ts'
import { newsFrom, NewsFields } from './news-fields.tsx'
import type { Route } from './+types/new-news'

export const loader = (args: Route.LoaderArgs) => shown(args, async (context) => permit(context, 'write news'))

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const file = await form.file('file')
    return `/news/${await writeNews(context, newsFrom(form), file ? [file] : [])}`
  })

export default function NewNewsPage({ actionData }: Route.ComponentProps) {
  return (
    <Page title="Новая новость" trail={[{ title: 'Новости', to: '/news' }]}>
      <EntryForm refused={actionData} draft="news" files>
        <NewsFields fileLabel="Файл" />
        <Submit>Опубликовать</Submit>
      </EntryForm>
    </Page>
  )
}
