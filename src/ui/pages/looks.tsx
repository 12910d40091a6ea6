import { Form, redirect } from 'react-router'
import { Page } from '#ui'
import { colours, looksCookie, looksFrom, looksOf, sizes, spacings } from '../looks.ts'
import type { Route } from './+types/looks'

export const loader = ({ request }: Route.LoaderArgs) => looksOf(request)

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const named = (name: string) => String(form.get(name) ?? '')
  const looks = looksFrom({ colours: named('colours'), size: named('size'), spacing: named('spacing') })
  return redirect('/looks?saved', { status: 303, headers: { 'set-cookie': looksCookie(looks) } })
}

export default function LooksPage({ loaderData: looks }: Route.ComponentProps) {
  return (
    <Page title="Вид страниц">
      <p>Настройка действует на всех страницах в этом браузере.</p>
      <Form method="post" reloadDocument>
        <Choice name="colours" legend="Цвета" list={colours} chosen={looks.colours} />
        <Choice name="size" legend="Буквы" list={sizes} chosen={looks.size} />
        <Choice name="spacing" legend="Промежутки между строками и буквами" list={spacings} chosen={looks.spacing} />
        <button type="submit">Применить</button>
      </Form>
    </Page>
  )
}

function Choice({ name, legend, list, chosen }: { name: string; legend: string; list: Readonly<Record<string, string>>; chosen: string }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {Object.entries(list).map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
