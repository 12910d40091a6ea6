import { Empty, Page } from '#ui'
import { counted } from '#platform/russian'
import { shown } from '../visit.ts'
import { foundBy, kindName, type ShownGroup, type ShownThing } from './search-found.ts'
import type { Piece } from '#platform/found-words'
import type { Route } from './+types/search'

/** Looks through all rooms for what stands in the box at the head of every page. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { searchParams } = new URL(args.request.url)
    const typed = (searchParams.get('q') ?? '').trim()
    const kind = searchParams.get('kind')
    return { typed: typed.slice(0, 200), ...(await foundBy(context, typed, kind !== null && Object.hasOwn(kindName, kind) ? kind : null)), kind }
  })

export default function SearchPage({ loaderData: { typed, words, because, groups, kind } }: Route.ComponentProps) {
  const total = groups.reduce((sum, { total }) => sum + total, 0)
  return (
    <Page title={typed === '' ? 'Поиск' : `Поиск: ${typed}`} trail={kind === null ? [] : [{ title: 'Всё найденное', to: addressOf(typed) }]}>
      {typed === '' ? (
        <Empty>
          <p>Напишите в строке поиска слово или его начало: имя, школу, тему заседания, слова решения, название события или файла.</p>
        </Empty>
      ) : words === null ? (
        <Empty>
          <p>По этим знакам искать нечего. Напишите слово хотя бы из двух букв; «и», «на», «что» стоят везде и ничего не говорят.</p>
        </Empty>
      ) : total === 0 ? (
        <Empty>
          <p>Ничего не нашлось. Попробуйте одно слово или его начало: «инвентар» найдёт и «инвентаризацию».</p>
        </Empty>
      ) : (
        <>
          <p role="status">
            {because === 'layout' && `Похоже, раскладка клавиатуры была другой. Показано по словам «${words}». `}
            {because === 'spelling' && `По словам «${typed}» ничего не нашлось. Показано по похожим: «${words}». `}
            Найдено: {counted(total, 'запись', 'записи', 'записей')}.
          </p>
          {groups.map((group) => (
            <Group key={group.kind} group={group} typed={typed} alone={kind !== null} />
          ))}
        </>
      )}
    </Page>
  )
}

function Group({ group: { kind, title, total, things }, typed, alone }: { group: ShownGroup; typed: string; alone: boolean }) {
  return (
    <section className="found" aria-label={title}>
      <h2>
        {title} <small>{total}</small>
      </h2>
      <ul>
        {things.map((thing, at) => (
          <li key={at}>
            <Thing thing={thing} />
          </li>
        ))}
      </ul>
      {total > things.length &&
        (alone ? <p>Показаны первые {things.length} из {total}. Добавьте слово, чтобы найти точнее.</p> : <p><a href={addressOf(typed, kind)}>{`${title}: показать все ${total}`}</a></p>)}
    </section>
  )
}

const addressOf = (typed: string, kind?: string): string => `/search?${new URLSearchParams({ q: typed, ...(kind === undefined ? {} : { kind }) })}`

function Thing({ thing: { title, passage, note, address } }: { thing: ShownThing }) {
  return (
    <>
      <a href={address}>
        <Marked pieces={title} />
      </a>
      {note && <small> {note}</small>}
      {passage.length > 0 && (
        <p>
          <Marked pieces={passage} />
        </p>
      )}
    </>
  )
}

const Marked = ({ pieces }: { pieces: readonly Piece[] }) => pieces.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))
