import { EntryForm, LongField, Page, Submit } from '#ui'
import { associationOf, done, may, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { isLink } from '#platform/link'
import { notFound } from '#platform/refusal'
import { fileAddress } from '#platform/stored-files'
import { commentOnNews, removeComment } from '../comment-on-news.ts'
import { isTheirs } from '../news.ts'
import { commentsOf, filesOfNews, newsById } from '../store/news.ts'
import type { Route } from './+types/news'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const news = (await newsById(context, idOf(args.params.newsId))) ?? notFound('Такой новости нет: возможно, её удалили.')
    const { timeZone } = await associationOf(context)
    const moment = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'long', timeStyle: 'short' })
    return {
      news: { id: news.id, title: news.title, text: news.text, by: news.writtenByName, byId: news.writtenBy, on: moment.format(news.at) },
      files: await filesOfNews(context, news.id),
      comments: (await commentsOf(context, news.id)).map((comment) => ({ id: comment.id, text: comment.text, by: comment.writtenByName, byId: comment.writtenBy, on: moment.format(comment.at), mayRemove: isTheirs(context, comment) })),
      mayChange: isTheirs(context, news),
      mayComment: may(context, 'comment on news'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.newsId)
    if (form.text('deed') === 'remove') await removeComment(context, form.whole('commentId', 'Отклик') ?? 0)
    else await commentOnNews(context, id, form.text('comment'))
    return `/news/${id}#comments`
  })

export default function NewsPage({ loaderData: { news, files, comments, mayChange, mayComment }, actionData }: Route.ComponentProps) {
  return (
    <Page title={news.title} trail={[{ title: 'Новости', to: '/news' }]} actions={mayChange && <a href={`/news/${news.id}/change`}>Править или удалить</a>}>
      <p className="faded">
        {news.on}, <Author name={news.by} id={news.byId} />
      </p>
      <Words text={news.text} />
      {files.length > 0 && (
        <ul>
          {files.map(({ id, name }) => (
            <li key={id}>
              <a href={fileAddress(id)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="comments">
        <h2 id="comments">Отклики{comments.length > 0 && `: ${comments.length}`}</h2>
        {comments.length === 0 && <p>Откликов пока нет.</p>}
        <ol className="news">
          {comments.map(({ id, text, by, byId, on, mayRemove }) => (
            <li key={id}>
              <p className="faded">
                <Author name={by} id={byId} />, {on}
              </p>
              <Words text={text} />
              {mayRemove && (
                <EntryForm>
                  <input type="hidden" name="commentId" value={id} />
                  <button type="submit" name="deed" value="remove" className="plain" aria-label={`Убрать отклик: ${by}, ${on}`}>
                    Убрать
                  </button>
                </EntryForm>
              )}
            </li>
          ))}
        </ol>
        {mayComment && (
          <EntryForm refused={actionData} draft="comment">
            <LongField name="comment" label="Ваш отклик" rows={3} />
            <Submit name="deed" value="comment">
              Откликнуться
            </Submit>
          </EntryForm>
        )}
      </section>
    </Page>
  )
}

const Author = ({ name, id }: { name: string; id: number | null }) => (id === null ? name : <a href={`/people/${id}`}>{name}</a>)

/** Text as it was typed, with addresses of the web as links. */
function Words({ text }: { text: string }) {
  if (text === '') return null
  return <p className="lines">{text.split(/(https?:\/\/[^\s<>«»"]*[^\s<>«»".,;:!?)])/).map((part, at) => (at % 2 === 1 && isLink(part) ? <a key={at} href={part}>{part}</a> : part))}</p>
}
