import { ChoiceField, dayInWords, Empty, EntryForm, Page, Submit, Table } from '#ui'
import { shown } from '#modules/people'
import { planDifferences, type PlanDifference } from '../plan-differences.ts'
import { versionsOf } from '../store/versions.ts'
import { planOf, trailOf } from './plan-of.ts'
import type { Route } from './+types/versions'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const plan = await planOf(context, args.params)
    const versions = await versionsOf(context, plan.id)
    const texts = new Map([...versions.map(({ number, text }) => [String(number), text] as const), ['now', plan]])
    const search = new URL(args.request.url).searchParams
    const asked = (name: string, otherwise: string) => (texts.has(search.get(name) ?? '') ? search.get(name)! : otherwise)
    const [from, to] = [asked('from', String(versions.at(-1)?.number ?? 'now')), asked('to', 'now')]
    return {
      plan: { id: plan.id, schoolYear: plan.schoolYear },
      versions: versions.map(({ number, approvedOn, text }) => ({ id: number, approvedOn, protocol: text.steps.at(-1)?.protocolNumber ?? '' })),
      from,
      to,
      differences: planDifferences(texts.get(from)!, texts.get(to)!),
    }
  })

export default function VersionsPage({ loaderData: { plan, versions, from, to, differences } }: Route.ComponentProps) {
  const titleOf = (version: string) => (version === 'now' ? 'Как сейчас' : `Редакция ${version}`)
  const choices = versions.map(({ id }) => [String(id), titleOf(String(id))] as const)
  return (
    <Page
      title="Редакции плана"
      trail={trailOf(plan)}
      actions={
        <button type="button" className="quiet" data-print hidden>
          Печать
        </button>
      }
    >
      {versions.length === 0 ? (
        <Empty>
          <p>Здесь хранится план таким, каким его утвердили: каждая правка после утверждения даёт новую редакцию, а прежняя остаётся.</p>
          <p>
            План ещё не утверждён: <a href={`/plans/${plan.id}/steps`}>к пути плана</a>.
          </p>
        </Empty>
      ) : (
        <>
          <Table
            caption="Утверждённые редакции"
            rows={versions}
            columns={[
              { title: 'Редакция', cell: ({ id }) => `Редакция ${id}` },
              { title: 'Утверждена', cell: ({ approvedOn }) => dayInWords(approvedOn) },
              { title: 'Протокол, приказ', cell: ({ protocol }) => protocol },
              { title: 'Текст', pressed: true, cell: ({ id }) => <a href={`/plans/${plan.id}/versions/${id}/plan.docx`}>скачать Word</a> },
            ]}
          />
          <h2>{`Чем отличаются: ${titleOf(from)} и ${titleOf(to)}`}</h2>
          <EntryForm values={{ from, to }} method="get">
            <div className="pair">
              <ChoiceField name="from" label="Было" choices={choices} />
              <ChoiceField name="to" label="Стало" choices={[...choices, ['now', titleOf('now')]]} />
            </div>
            <Submit quiet>Сравнить</Submit>
          </EntryForm>
          {differences.length === 0 ? <p>Различий нет.</p> : <Differences differences={differences} />}
        </>
      )}
    </Page>
  )
}

const kindName: Readonly<Record<PlanDifference['kind'], string>> = { added: 'добавлено', removed: 'убрано', changed: 'изменено' }

/** Words that went are struck through, words that came are underlined; both are named for those who cannot see it. */
function Differences({ differences }: { differences: readonly PlanDifference[] }) {
  return (
    <>
      <p className="faded">
        <del>Зачёркнуто</del> — было, <ins>подчёркнуто</ins> — стало.
      </p>
      {differences.map(({ kind, part, changes }, at) => (
        <section key={at} className="difference">
          <h3>
            {part} <span className="faded">({kindName[kind]})</span>
          </h3>
          {changes.map(({ field, pieces }) => (
            <p key={field} className="lines">
              {field && <b>{field}. </b>}
              {pieces.map(({ text, in: where }, at) => (where === 'both' ? text : where === 'before' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>))}
            </p>
          ))}
        </section>
      ))}
    </>
  )
}
