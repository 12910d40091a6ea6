import type { ReactNode } from 'react'

export interface Crumb {
  readonly title: string
  readonly to: string
}

/** One page: where one is, its heading, what can be done, and the work itself. */
export function Page({ title, trail = [], actions, children }: { title: string; trail?: readonly Crumb[]; actions?: ReactNode; children: ReactNode }) {
  return (
    <>
      <title>{`${title} — Библиокруг`}</title>
      {trail.length > 0 && (
        <nav className="trail" aria-label="Вы здесь">
          {trail.map(({ title, to }) => (
            <span key={to}>
              <a href={to}>{title}</a>
              {' › '}
            </span>
          ))}
        </nav>
      )}
      <h1>{title}</h1>
      {actions && <div className="actions">{actions}</div>}
      {children}
    </>
  )
}

/** What belongs on a page that has nothing yet, and the first step. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>
}
