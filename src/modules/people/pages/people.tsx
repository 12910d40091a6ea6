import { Empty, Page, Table } from '#ui'
import { may } from '../permissions.ts'
import { fullName, isBeginner, type Person } from '../person.ts'
import { roleName } from '../roles.ts'
import { people } from '../store/people.ts'
import { shown } from '../visit.ts'
import type { Route } from './+types/people'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const all = await people(context)
    return {
      people: all.map((person) => ({ ...rowOf(person), beginner: isBeginner(person, context.today) === true })),
      mayAdd: may(context, 'change people'),
      mayInvite: may(context, 'invite people'),
      mayList: may(context, 'bring in lists'),
    }
  })

const rowOf = (person: Person) => ({
  id: person.id,
  name: fullName(person),
  post: person.post,
  school: person.school,
  schoolId: person.schoolId,
  category: person.category,
  roles: person.roles.filter((role) => role !== 'librarian').map((role) => roleName[role]),
  left: person.leftOn !== null,
})

export default function PeoplePage({ loaderData: { people, mayAdd, mayList, mayInvite } }: Route.ComponentProps) {
  const present = people.filter(({ left }) => !left)
  return (
    <Page
      title="Люди"
      actions={
        <>
          {mayAdd && (
            <a className="button" href="/people/new">
              Внести человека
            </a>
          )}
          {mayList && (
            <a className="button quiet" href="/people/lists">
              Внести списком
            </a>
          )}
          {mayInvite && (
            <>
              <a className="button quiet" href="/people/invitations">
                Пригласить
              </a>
              <a className="button quiet" href="/people/consents">
                Согласия
              </a>
            </>
          )}
          <a className="button quiet" href="/people/people.xlsx">
            Скачать в Excel
          </a>
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      {present.length < 2 && (
        <Empty>
          <p>Здесь будут библиотекари города: кто где работает, кто начинающий и кто кому наставник.</p>
          {mayList && (
            <p>
              Есть список в Excel? <a href="/people/lists">Внесите всех сразу</a> или возьмите <a href="/people/lists/sample.xlsx">образец</a>.
            </p>
          )}
        </Empty>
      )}
      {people.length > 0 && (
        <Table
          caption={`В объединении: ${present.length}`}
          rows={people}
          columns={[
            { title: 'Имя', cell: ({ id, name, left }) => (left ? <><a href={`/people/${id}`}>{name}</a> (вышел)</> : <a href={`/people/${id}`}>{name}</a>) },
            { title: 'Школа', cell: ({ school, schoolId }) => schoolId !== null && <a href={`/schools/${schoolId}`}>{school}</a> },
            { title: 'Должность', cell: ({ post }) => post },
            { title: 'Категория', cell: ({ category }) => category },
            { title: 'В объединении', cell: ({ roles, beginner }) => [...roles, ...(beginner ? ['начинающий'] : [])].join(', ') },
          ]}
        />
      )}
    </Page>
  )
}
