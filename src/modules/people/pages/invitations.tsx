import { Drawing, Empty, EntryForm, Page, Submit, Table } from '#ui'
import { qrCode } from '#documents/qr-code'
import { senderNow } from '#platform/mail'
import { counted } from '#platform/russian'
import { siteAddress } from '#platform/site-address'
import { comingOf, type Coming } from '../entry-link.ts'
import { invitePeople, invitePeopleByLetter } from '../invite-people.ts'
import { permit } from '../permissions.ts'
import { fullName } from '../person.ts'
import { latestLinks, peopleWithAccounts } from '../store/accounts.ts'
import { associationOf } from '../store/associations.ts'
import { members } from '../store/people.ts'
import { shown, told } from '../visit.ts'
import type { Route } from './+types/invitations'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'invite people')
    const { timeZone, name } = await associationOf(context)
    const moment = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    const [accounts, links] = [await peopleWithAccounts(context), await latestLinks(context)]
    const url = new URL(args.request.url)
    return {
      association: name,
      sends: (await senderNow(context.db)) !== null,
      all: url.searchParams.get('who') === 'new',
      people: (await members(context)).map((person) => {
        const link = links.get(person.id)
        const coming = comingOf({ email: person.email, hasAccount: accounts.has(person.id), link }, context.now)
        return { id: person.id, name: fullName(person), school: person.school, email: person.email, coming, until: coming === 'invited' && link ? moment.format(link.expiresAt) : '' }
      }),
    }
  })

export const action = (args: Route.ActionArgs) =>
  told(args, async (context, form) => {
    const site = siteAddress(args.request)
    const ids = form.all('person').map(Number).filter(Number.isSafeInteger)
    if (form.text('deed') === 'letters') return { sent: await invitePeopleByLetter(context, ids), slips: null }
    const invitations = await invitePeople(context, ids)
    const slips = await Promise.all(
      invitations.map(async ({ person, token }) => {
        const address = `${site}/enter/${token}`
        return { id: person.id, name: fullName(person), email: person.email, address, code: await qrCode(address) }
      }),
    )
    return { sent: null, slips }
  })

const words: Readonly<Record<Coming, string>> = {
  'no mail': 'нет почты',
  'not invited': 'не приглашён',
  invited: 'приглашён, ссылка действует',
  'link late': 'не вошёл, срок ссылки вышел',
  entered: 'уже входит',
}

export default function InvitationsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { people, all, association, sends } = loaderData
  const trail = [{ title: 'Люди', to: '/people' }]
  if (actionData?.answer?.slips) return <Slips invitations={actionData.answer.slips} association={association} trail={trail} />
  const waiting = people.filter(({ coming }) => coming === 'not invited' || coming === 'link late')
  return (
    <Page title="Пригласить" trail={trail}>
      {actionData?.answer?.sent != null && (
        <p className="notice" role="status">
          {counted(actionData.answer.sent, 'приглашение положено', 'приглашения положены', 'приглашений положено')} в <a href="/letters">исходящие</a>.
        </p>
      )}
      <p>Каждый получит одноразовую ссылку, войдёт по ней и сам придумает пароль. Ссылка действует неделю; новая заменяет прежнюю.</p>
      {people.length < 2 ? (
        <Empty>
          <p>
            Приглашать пока некого. <a href="/people/lists">Внесите людей списком</a> или <a href="/people/new">по одному</a>.
          </p>
        </Empty>
      ) : (
        <EntryForm refused={actionData?.refused}>
          {waiting.length > 0 && !all && (
            <p className="ways">
              <a href="/people/invitations?who=new">Отметить всех, кто ещё не входил: {waiting.length}</a>
            </p>
          )}
          <Table
            caption={`Уже входят: ${people.filter(({ coming }) => coming === 'entered').length} из ${people.length}`}
            rows={people}
            columns={[
              {
                title: 'Кого пригласить',
                cell: ({ id, name, coming }) =>
                  coming === 'no mail' ? (
                    name
                  ) : (
                    <label className="tick">
                      <input type="checkbox" name="person" value={id} defaultChecked={all && (coming === 'not invited' || coming === 'link late')} />
                      {name}
                    </label>
                  ),
              },
              { title: 'Школа', cell: ({ school }) => school },
              { title: 'Почта', cell: ({ id, email }) => email ?? <a href={`/people/${id}/change`}>вписать почту</a> },
              { title: 'Вход', cell: ({ coming, until }) => (until ? `${words[coming]} до ${until}` : words[coming]) },
            ]}
          />
          <div className="actions">
            {sends && (
              <Submit name="deed" value="letters">
                Пригласить письмом
              </Submit>
            )}
            <Submit name="deed" value="links" quiet={sends}>
              Сделать ссылки и листки
            </Submit>
          </div>
          {!sends && <p>Почта в программе не подключена: раздайте ссылки сами, листками или своими словами.</p>}
        </EntryForm>
      )}
    </Page>
  )
}

/** Links to copy, and a slip for each person to be printed and cut. */
function Slips({ invitations, association, trail }: { invitations: readonly { id: number; name: string; email: string | null; address: string; code: string }[]; association: string; trail: readonly { title: string; to: string }[] }) {
  return (
    <Page
      title={`Ссылки для входа: ${invitations.length}`}
      trail={trail}
      actions={
        <button type="button" className="quiet" data-print hidden>
          Напечатать листки
        </button>
      }
    >
      <p className="notice">Передайте каждому только его ссылку. Показать их снова нельзя: закроете страницу — сделаете новые.</p>
      <ul className="slips">
        {invitations.map(({ id, name, email, address, code }) => (
          <li key={id}>
            <div>
              <h2>{name}</h2>
              <p>{association}: вход в программу «Библиокруг».</p>
              <p>Наведите камеру телефона на рисунок или наберите адрес. Ссылка сработает один раз в течение недели; пароль придумаете сами. Дальше входите по почте {email}.</p>
              <p>
                <code>{address}</code>
              </p>
            </div>
            <Drawing svg={code} label={`Ссылка для входа: ${name}`} />
          </li>
        ))}
      </ul>
      <p className="ways">
        <a href="/people/invitations">К списку людей</a>
      </p>
    </Page>
  )
}
