import { data } from 'react-router'
import { Page } from '#ui'
import { chapterOf } from '../guide.ts'
import type { Route } from './+types/guide'

export const loader = ({ params }: Route.LoaderArgs) => {
  const { chapter } = params as { chapter?: string }
  const found = chapterOf(chapter)
  if (!found) throw data('Такой главы в руководстве нет.', { status: 404 })
  return { ...found, whole: chapter === undefined }
}

/** The text is the program's own, from docs/guide. */
export default function GuidePage({ loaderData: { title, html, whole } }: Route.ComponentProps) {
  return (
    <Page title={title} trail={whole ? [] : [{ title: 'Руководство', to: '/guide' }]}>
      <div className="guide" dangerouslySetInnerHTML={{ __html: html }} />
    </Page>
  )
}
