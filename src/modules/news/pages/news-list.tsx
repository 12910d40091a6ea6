export interface ListedNews {
  readonly id: number
  readonly title: string
  readonly text: string
  readonly by: string
  /** «28 октября 2026 г.» */
  readonly on: string
  readonly comments: number
}

/** News with the beginnings of their texts. */
export function NewsList({ news, level }: { news: readonly ListedNews[]; level: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <ul className="news">
      {news.map(({ id, title, text, by, on, comments }) => (
        <li key={id}>
          <Heading>
            <a href={`/news/${id}`}>{title}</a>
          </Heading>
          <p className="faded">
            {on}, {by}
            {comments > 0 && (
              <>
                , <a href={`/news/${id}#comments`}>отклики — {comments}</a>
              </>
            )}
          </p>
          {text !== '' && <p>{beginning(text)}</p>}
        </li>
      ))}
    </ul>
  )
}

/** The first sentences, up to a whole word. */
const beginning = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 220 ? line : `${line.slice(0, 220).replace(/\s\S*$/, '')}…`
}
