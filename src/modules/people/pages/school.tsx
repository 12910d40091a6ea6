import { Card, Page } from '#ui'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { may } from '../permissions.ts'
import { fullName } from '../person.ts'
import { members } from '../store/people.ts'
import { schoolById } from '../store/schools.ts'
import { shown } from '../visit.ts'
import type { Route } from './+types/school'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    const people = (await members(context)).filter(({ schoolId }) => schoolId === school.id)
    return { school, people: people.map((person) => ({ id: person.id, name: fullName(person), post: person.post })), mayChange: may(context, 'change schools') }
  })

export default function SchoolPage({ loaderData: { school, people, mayChange } }: Route.ComponentProps) {
  return (
    <Page
      title={school.name}
      trail={[{ title: 'Школы', to: '/schools' }]}
      actions={mayChange && <a className="button" href={`/schools/${school.id}/change`}>Изменить карточку</a>}
    >
      <Card
        lines={[
          ['Полное название', school.fullName],
          ['Другие написания', school.aliases.map((alias) => `«${alias}»`).join(', ')],
          ['ИНН', school.inn],
          ['Учредитель', school.founder],
          ['Адрес', school.address],
          ['Координаты', school.latitude !== null && `${school.latitude}, ${school.longitude}`.replaceAll('.', ',').replace(', ', '; ')],
          ['К кому обращаться', school.contact],
          ['Телефон', school.phone],
          ['Почта', school.email && <a href={`mailto:${school.email}`}>{school.email}</a>],
        ]}
      />
      <h2>Учебники</h2>
      <ul>
        <li>
          <a href={`/textbooks/schools/${school.id}`}>Обеспеченность учебниками</a>
        </li>
        <li>
          <a href={`/textbooks/schools/${school.id}/classes`}>Классы и ученики</a>
        </li>
      </ul>
      <h2>Библиотекари</h2>
      {people.length === 0 ? (
        <p>В этой школе библиотекаря пока нет.</p>
      ) : (
        <ul>
          {people.map(({ id, name, post }) => (
            <li key={id}>
              <a href={`/people/${id}`}>{name}</a>
              {post && `, ${post}`}
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
