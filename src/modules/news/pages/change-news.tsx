import { EntryForm, Page, Submit } from '#ui'
import { done, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { filesOfNews } from '../store/news.ts'
import { changeNews, newsToChange, removeNews, removeNewsFile } from '../write-news.ts'
import { newsFrom, NewsFields } from './news-fields.tsx'
import type { Route } from './+types/change-news'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { id, title, text, version } = await newsToChange(context, idOf(args.params.newsId))
    return { id, values: { title, text }, version, files: await filesOfNews(context, id) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.newsId)
    const deed = form.oneOf('deed', ['change', 'remove', 'take file'], 'Что сделать')
    if (deed === 'remove') {
      await removeNews(context, id)
      return '/news'
    }
    if (deed === 'take file') await removeNewsFile(context, id, form.whole('fileId', 'Файл') ?? 0)
    else await changeNews(context, id, newsFrom(form), await form.file('file'), form.version())
    return deed === 'change' ? `/news/${id}` : `/news/${id}/change`
  })

export default function ChangeNewsPage({ loaderData: { id, values, version, files }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Правка новости" trail={[{ title: 'Новости', to: '/news' }, { title: values.title, to: `/news/${id}` }]}>
      <EntryForm refused={actionData} values={values} version={version} draft="news" files>
        <NewsFields fileLabel="Добавить файл" />
        <Submit name="deed" value="change">
          Записать
        </Submit>
      </EntryForm>
      {files.length > 0 && (
        <section aria-labelledby="files">
          <h2 id="files">Файлы</h2>
          <ul>
            {files.map((file) => (
              <li key={file.id}>
                {file.name}
                <EntryForm>
                  <input type="hidden" name="fileId" value={file.id} />
                  <button type="submit" name="deed" value="take file" className="quiet" aria-label={`Убрать файл ${file.name}`}>
                    Убрать
                  </button>
                </EntryForm>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>Удалить</h2>
      <EntryForm>
        <p>Новость исчезнет вместе с откликами.</p>
        <Submit name="deed" value="remove" quiet confirm="Удалить новость и все отклики?">
          Удалить новость
        </Submit>
      </EntryForm>
    </Page>
  )
}
