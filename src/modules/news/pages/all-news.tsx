import { Empty, Page } from '#ui'
import { associationOf, may, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { latestNews } from '../store/news.ts'
import { NewsList } from './news-list.tsx'
import type { Route } from './+types/all-news'

const onPage = 20

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const before = new URL(args.request.url).searchParams.get('before')
    const news = await latestNews(context, { limit: onPage + 1, ...(before === null ? {} : { before: idOf(before) }) })
    const { timeZone } = await associationOf(context)
    const day = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'long' })
    return {
      news: news.slice(0, onPage).map(({ id, title, text, writtenByName, at, comments }) => ({ id, title, text, by: writtenByName, on: day.format(at), comments })),
      older: news.length > onPage ? news[onPage - 1]!.id : null,
      mayWrite: may(context, 'write news'),
    }
  })

export default function AllNewsPage({ loaderData: { news, older, mayWrite } }: Route.ComponentProps) {
  return (
    <Page
      title="Новости"
      actions={
        mayWrite && (
          <a className="button" href="/news/new">
            Написать новость
          </a>
        )
      }
    >
      {news.length === 0 ? (
        <Empty>
          <p>Здесь члены объединения рассказывают друг другу о важном: о приказе, конкурсе, находке, удаче. Напишите первую новость, можно с файлом.</p>
        </Empty>
      ) : (
        <NewsList news={news} level={2} />
      )}
      {older !== null && (
        <p className="ways">
          <a href={`/news?before=${older}`}>Раньше</a>
        </p>
      )}
    </Page>
  )
}
