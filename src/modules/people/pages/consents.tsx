import { Choices, EntryForm, Page, Table } from '#ui'
import { consentActName, consentStanding, purposes, type Purpose } from '../consent.ts'
import { isPurpose, purposeName } from '../consent-texts.ts'
import { erasePerson } from '../erase-person.ts'
import { may, permit } from '../permissions.ts'
import { fullName } from '../person.ts'
import { associationOf } from '../store/associations.ts'
import { consentActs } from '../store/consents.ts'
import { erasureRequests } from '../store/erasures.ts'
import { members, people } from '../store/people.ts'
import { done, shown } from '../visit.ts'
import type { Route } from './+types/consents'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'see consents')
    const { timeZone } = await associationOf(context)
    const day = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'short' })
    const acts = await consentActs(context)
    const all = (await members(context)).map((person) => ({
      id: person.id,
      name: fullName(person),
      states: Object.fromEntries(purposes.map((purpose) => [purpose, consentStanding(acts.get(person.id) ?? [], purpose)] as const)) as Record<Purpose, ReturnType<typeof consentStanding>>,
    }))
    const asked = new URL(args.request.url).searchParams.get('given') ?? ''
    const chosen = isPurpose(asked) ? asked : null
    const names = new Map((await people(context)).map((person) => [person.id, fullName(person)]))
    return {
      counts: purposes.map((purpose) => ({ purpose, given: all.filter(({ states }) => states[purpose]?.act === 'given').length })),
      total: all.length,
      chosen,
      rows: all
        .filter(({ states }) => chosen === null || states[chosen]?.act === 'given')
        .map(({ id, name, states }) => ({ id, name, words: purposes.map((purpose) => (states[purpose] ? `${consentActName[states[purpose].act]} ${day.format(states[purpose].at)}, текст № ${states[purpose].textVersion}` : 'не отвечал')) })),
      requests: (await erasureRequests(context)).filter(({ settledAt }) => settledAt === null).map(({ id, personId, askedAt }) => ({ id, personId, name: names.get(personId) ?? '', asked: day.format(askedAt) })),
      mayErase: may(context, 'erase people'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    await erasePerson(context, form.whole('request', 'Просьба') ?? 0)
    return '/people/consents'
  })

export default function ConsentsPage({ loaderData: { counts, total, chosen, rows, requests, mayErase }, actionData }: Route.ComponentProps) {
  return (
    <Page
      title="Согласия"
      trail={[{ title: 'Люди', to: '/people' }]}
      actions={
        <button type="button" className="quiet" data-print hidden>
          Печать
        </button>
      }
    >
      {requests.length > 0 && (
        <section aria-labelledby="requests">
          <h2 id="requests">Просят удалить свои данные: {requests.length}</h2>
          <p>Удалятся почта, телефон, вход и согласия, человек выйдет из объединения. Его имя в протоколах, поручениях и участии останется: это документы объединения. Закон даёт на ответ 10 рабочих дней.</p>
          <EntryForm refused={actionData}>
            <Table
              caption="Просьбы"
              rows={requests}
              columns={[
                { title: 'Кто', cell: ({ personId, name }) => <a href={`/people/${personId}`}>{name}</a> },
                { title: 'Когда', cell: ({ asked }) => asked },
                {
                  title: 'Ответ',
                  cell: ({ id, name }) =>
                    mayErase ? (
                      <button type="submit" name="request" value={id} className="quiet" data-confirm={`Удалить контакты и вход: ${name}? Вернуть их будет нельзя.`} aria-label={`Удалить контакты и вход: ${name}`}>
                        Удалить
                      </button>
                    ) : (
                      'ждёт руководителя'
                    ),
                },
              ]}
            />
          </EntryForm>
        </section>
      )}
      <p>Каждый отвечает о своих данных сам, на странице «Мои согласия»; здесь видно, кто что ответил.</p>
      <Choices
        title="Дали согласие"
        choices={[{ title: 'все люди', count: total, to: chosen === null ? null : '/people/consents' }, ...counts.map(({ purpose, given }) => ({ title: purposeName[purpose].toLowerCase(), count: given, to: purpose === chosen ? null : `/people/consents?given=${purpose}` }))]}
      />
      <Table
        caption={`Людей: ${rows.length}`}
        rows={rows}
        columns={[{ title: 'Человек', cell: ({ id, name }) => <a href={`/people/${id}`}>{name}</a> }, ...purposes.map((purpose, at) => ({ title: purposeName[purpose], cell: ({ words }: (typeof rows)[number]) => words[at] }))]}
      />
    </Page>
  )
}
