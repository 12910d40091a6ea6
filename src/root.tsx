import { isRouteErrorResponse, Outlet, useRouteLoaderData } from 'react-router'
import { servicesOf } from '#platform/request'
import { dayInWords, useEnhancement } from '#ui'
import { roomOf, rooms, type Room } from './rooms.ts'
import { may } from './modules/people/permissions.ts'
import { lookOf } from './modules/people/visit.ts'
import { guideAddress } from './ui/guide-address.ts'
import { looksOf } from './ui/looks.ts'
import paper from './ui/print.css?url'
import styles from './ui/site.css?url'
import type { Route } from './+types/root'
import type { ReactNode } from 'react'

/** What the frame around every page shows. */
export async function loader(args: Route.LoaderArgs) {
  const visit = await lookOf(args)
  const url = new URL(args.request.url)
  return {
    looks: looksOf(args.request),
    path: url.pathname,
    saved: savedWords[url.searchParams.get('saved') ?? 'no'] ?? null,
    asked: url.pathname === '/search' ? (url.searchParams.get('q') ?? '').slice(0, 200) : '',
    demo: servicesOf(args).demo,
    visit: visit && { rooms: rooms.filter(({ deed }) => deed === undefined || may(visit.context, deed)), name: visit.context.actor.name, personId: visit.person.id, association: visit.association.shortName || visit.association.name, city: visit.association.city, today: dayInWords(visit.context.today) },
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('root')
  const script = useEnhancement()
  const room = frame?.visit ? roomOf(frame.path) : undefined
  return (
    <html lang="ru" data-colours={frame?.looks.colours ?? 'auto'} data-size={frame?.looks.size} data-spacing={frame?.looks.spacing}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={styles} />
        <link rel="stylesheet" href={paper} media="print" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <script type="module" src={script} />
      </head>
      <body>
        <a className="skip visually-hidden" href="#work">
          Перейти к содержанию
        </a>
        {frame?.visit && (
          <a className="skip visually-hidden" href="#search">
            Перейти к поиску
          </a>
        )}
        <div className="frame">
          <header className="rooms">
            <a className="name" href="/">
              Библиокруг
            </a>
            {frame?.visit && (
              <>
                <small>
                  {frame.visit.association}, {frame.visit.city}
                </small>
                <form role="search" action="/search" className="search">
                  <label className="visually-hidden" htmlFor="search">
                    Что найти
                  </label>
                  <input id="search" type="search" name="q" defaultValue={frame.asked} placeholder="Найти" maxLength={200} autoComplete="off" />
                  <button type="submit" className="quiet">
                    Найти
                  </button>
                </form>
                <nav aria-label="Разделы" className="wide">
                  <RoomList rooms={frame.visit.rooms} path={frame.path} />
                </nav>
                <details className="narrow">
                  <summary>Разделы</summary>
                  <nav aria-label="Разделы">
                    <RoomList rooms={frame.visit.rooms} path={frame.path} />
                  </nav>
                </details>
                <p className="who">
                  <a href="/me">{frame.visit.name}</a>
                  {frame.demo && (
                    <>
                      <br />
                      <a href="/sign-in">Войти другим человеком</a>
                    </>
                  )}
                </p>
              </>
            )}
          </header>
          <main id="work" tabIndex={-1}>
            {frame?.visit && (
              <p className="imprint">
                {frame.visit.association}, {frame.visit.city}. По записям на {frame.visit.today}
              </p>
            )}
            {frame?.saved && (
              <p className="notice" role="status" data-saved>
                {frame.saved}
              </p>
            )}
            {children}
          </main>
          <footer className="foot">
            {frame?.demo && <p>Показательный город: все люди и школы придуманы.</p>}
            <p>
              <a href={guideAddress(room?.guide)}>{room ? `Руководство: ${room.title}` : 'Руководство'}</a>
              {' · '}
              <a href="/looks">Вид: контраст, размер букв, промежутки</a>
            </p>
          </footer>
        </div>
      </body>
    </html>
  )
}

/** What was done, by the mark in the address that the form led to. */
const savedWords: Readonly<Record<string, string>> = { '': 'Записано.', read: 'Прочитано. Пока ничего не внесено.', password: 'Новый пароль записан. Войдите по нему.', 'with-mistakes': 'Файл сохранён, но не введён: в нём есть ошибки.', 'known-list': 'Этот перечень уже загружен. Ничего не изменилось.' }

/** On a wide page it stands beside the work, on a telephone behind one word: the menu is there once for each. */
function RoomList({ rooms, path }: { rooms: readonly Room[]; path: string }) {
  const here = roomOf(path)?.address
  return (
    <ul>
      {rooms.map(({ title, address }) => (
        <li key={address}>
          <a href={address} aria-current={address === here ? 'page' : undefined}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const known = isRouteErrorResponse(error)
  const title = !known ? 'Ошибка программы' : error.status === 404 ? 'Не найдено' : error.status === 403 ? 'Недостаточно прав' : 'Так сделать нельзя'
  return (
    <>
      <title>{`${title} — Библиокруг`}</title>
      <h1>{title}</h1>
      <p>
        {known && typeof error.data === 'string' && error.status !== 404
          ? error.data
          : known && error.status === 404
            ? typeof error.data === 'string' && !error.data.startsWith('Error:')
              ? error.data
              : 'Такой страницы нет.'
            : 'Что-то сломалось у нас; записанное раньше цело. Попробуйте ещё раз, а если повторится — скажите администратору время и адрес страницы.'}
      </p>
      <p>
        <a href="/">На первую страницу</a>
      </p>
    </>
  )
}
