import { Choices, Empty, Page, Years } from '#ui'
import { done, may, shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { refuse } from '#platform/refusal'
import { confirmParticipations, mayConfirmOf, refuseParticipations, type SeenParticipation } from '../confirm-participations.ts'
import { participationSummary } from '../participation-summary.ts'
import { participations } from '../store/participations.ts'
import { addressOf } from './asked.ts'
import { ParticipationTable } from './participation-table.tsx'
import { SummaryTable } from './summary-table.tsx'
import { Waiting } from './waiting.tsx'
import { asked, askedOf } from './which.ts'
import { wordsChosen } from './words-chosen.ts'
import type { Route } from './+types/participations'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const which = askedOf(args.request, context)
    const rows = await asked(context, which)
    const mayConfirm = may(context, 'confirm participation')
    const { personId } = context.actor
    const { year, of } = which
    const count = async (of: 'mine' | 'all') => (of === which.of && !narrowed ? rows.length : (await asked(context, { ...which, of, level: '', kind: '', role: '', result: '', event: null, person: null })).length)
    const chosen = wordsChosen(which, rows)
    const narrowed = chosen !== ''
    return {
      which,
      rows: rows.toReversed().map((row) => ({ ...row, mayConfirm: mayConfirm && mayConfirmOf(context.actor, row.personId) })),
      summary: of === 'all' ? participationSummary(rows.filter(({ state }) => state !== 'refused')) : null,
      chosen,
      tabs: [
        ...(personId === null ? [] : [{ title: 'моё', count: await count('mine'), to: of === 'mine' && !narrowed ? null : addressOf({ of: 'mine', year }) }]),
        { title: 'всё', count: await count('all'), to: of === 'all' && !narrowed ? null : addressOf({ of: 'all', year }) },
        ...(mayConfirm ? [{ title: 'ждёт подтверждения', count: (await participations(context, { state: 'waiting' })).length, to: of === 'waiting' && !narrowed ? null : addressOf({ of: 'waiting', year }) }] : []),
      ],
      workbook: addressOf(which, '/participations/participations.xlsx'),
      mayTakePart: may(context, 'record own participation'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const deed = form.text('deed')
    const seen = form.all(deed === 'confirm all' ? 'shown' : 'seen').map(seenFrom)
    if (seen.length === 0) refuse('Отметьте хотя бы одну запись.')
    if (deed === 'refuse') await refuseParticipations(context, seen, form.text('reason'))
    else if (deed === 'confirm' || deed === 'confirm all') await confirmParticipations(context, seen)
    else refuse('Выберите, что сделать.')
    return addressOf({ of: 'waiting', year: askedOf(args.request, context).year })
  })

function seenFrom(text: string): SeenParticipation {
  const [, id, version] = /^(\d{1,15}):(\d{1,9})$/.exec(text) ?? refuse('Откройте список снова.')
  return { id: Number(id), version: Number(version) }
}

export default function ParticipationsPage({ loaderData: { which, rows, summary, chosen, tabs, workbook, mayTakePart }, actionData }: Route.ComponentProps) {
  const { of, year } = which
  const whole = which.event !== null || which.person !== null
  const ofYear = whole ? '' : ` за ${schoolYearName(year)} учебный год`
  return (
    <Page
      title={of === 'waiting' ? 'Ждут подтверждения' : of === 'mine' ? `Моё участие${ofYear}` : `Участие${ofYear}`}
      trail={[{ title: 'События', to: `/events?year=${year.from}` }]}
      actions={
        <>
          {mayTakePart && <a className="button" href="/participations/new">Записать своё участие</a>}
          {rows.length > 0 && of !== 'waiting' && <a className="button quiet" href={workbook}>Скачать в Excel</a>}
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      <Choices title="Показать" choices={tabs} />
      {of !== 'waiting' && !whole && <Years year={year} to={(from) => addressOf({ ...which, year: { from, to: from + 1 } })} />}
      {chosen !== '' && (
        <p>
          Выбрано: {chosen}. <a href={addressOf({ of, year })}>Показать всё</a>
        </p>
      )}
      {rows.length === 0 ? (
        <Empty>
          {of === 'waiting' ? (
            <p>Всё подтверждено. Новые записи об участии появятся здесь.</p>
          ) : (
            <>
              <p>Здесь видно, кто в каких событиях участвовал, в какой роли и с каким результатом. Сертификат хранится при записи.</p>
              {mayTakePart && (
                <p>
                  Первый шаг: <a href="/participations/new">записать своё участие</a>.
                </p>
              )}
            </>
          )}
        </Empty>
      ) : of === 'waiting' ? (
        <Waiting rows={rows} refused={actionData} />
      ) : (
        <>
          {summary && <SummaryTable summary={summary} which={which} />}
          <ParticipationTable caption={`Записей: ${rows.length}`} rows={rows} {...(of === 'mine' ? { of: 'person' as const } : {})} />
        </>
      )}
    </Page>
  )
}
