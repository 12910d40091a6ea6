import { Empty, Page, Progress, Table } from '#ui'
import { may, shown } from '#modules/people'
import { plans } from '#modules/plan'
import { schoolYearName } from '#platform/calendar'
import { counted, dateShort, listOf } from '#platform/russian'
import { indicatorsOf } from '../indicators-of.ts'
import { passedShare } from '../measure-words.ts'
import { frozenOn } from '../store/frozen.ts'
import { stateName } from '../trend.ts'
import { rowsOf, type IndicatorRow } from './indicator-row.ts'
import { planShown } from './plan-shown.ts'
import { State } from './state.tsx'
import type { Route } from './+types/indicators'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const plan = await planShown(context, args.request)
    const others = (await plans(context)).filter(({ id }) => id !== plan?.id).map(({ id, schoolYear }) => ({ id, year: schoolYearName(schoolYear) }))
    if (!plan) return { plan: null, others, rows: [], mayChoose: false }
    const closed = await frozenOn(context, plan.id)
    return {
      plan: {
        id: plan.id,
        year: schoolYearName(plan.schoolYear),
        pace: closed ? null : passedShare(plan.schoolYear, context.today),
        closed: closed && dateShort(closed),
      },
      others,
      rows: (await indicatorsOf(context, plan.id)).flatMap(rowsOf),
      mayChoose: may(context, 'choose a count rule') && closed === null,
    }
  })

export default function IndicatorsPage({ loaderData: { plan, others, rows, mayChoose } }: Route.ComponentProps) {
  return (
    <Page
      title={plan ? `Показатели ${plan.year} учебного года` : 'Показатели'}
      actions={
        plan &&
        rows.length > 0 && (
          <>
            <a className="button quiet" href={`/indicators/indicators.xlsx?plan=${plan.id}`}>
              Скачать в Excel
            </a>
            <button type="button" className="quiet" data-print hidden>
              Печать
            </button>
          </>
        )
      }
    >
      {plan?.closed && <p className="notice">Год закрыт {plan.closed}: числа и записи за ними показаны такими, какими были в этот день, и больше не меняются.</p>}
      {!plan ? (
        <Empty>
          <p>Здесь будет видно, что получилось из намеченного: каждый показатель плана, его цель, число на сегодня и записи, из которых оно сложилось.</p>
          <p>
            Показатели берутся из плана. Начните с <a href="/plans">плана</a>, своего или образца.
          </p>
        </Empty>
      ) : rows.length === 0 ? (
        <Empty>
          <p>
            В <a href={`/plans/${plan.id}`}>плане</a> нет показателей результативности. Когда они там появятся, здесь будет видно, как они идут.
          </p>
        </Empty>
      ) : (
        <>
          <p>{summaryOf(rows)}</p>
          <Indicators rows={rows} pace={plan.pace} mayChoose={mayChoose} />
          {plan.pace !== null && (
            <p className="faded sans">
              Засечка на полосе — где был бы показатель сегодня при ровном ходе. «К 31 мая» — сколько выйдет, если темп с 1 сентября останется прежним.
            </p>
          )}
        </>
      )}
      {others.length > 0 && (
        <nav aria-label="Другие годы" className="sans">
          <p>
            Другие годы:{' '}
            {others.map(({ id, year }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <a href={`/indicators?plan=${id}`}>{year}</a>
              </span>
            ))}
          </p>
        </nav>
      )}
    </Page>
  )
}

function Indicators({ rows, pace, mayChoose }: { rows: readonly IndicatorRow[]; pace: number | null; mayChoose: boolean }) {
  return (
    <Table
      caption="Показатели результативности"
      rows={rows}
      columns={[
        {
          title: 'Показатель',
          cell: ({ title, address, aside, whole }) => (
            <>
              <a href={address}>{title}</a>
              {aside && <small className="lines">{aside}</small>}
              {whole && (
                <small className="lines">
                  <a href={whole.address} aria-label={`${whole.words} строки плана: ${title}`}>
                    {whole.words}
                  </a>
                </small>
              )}
            </>
          ),
        },
        { title: 'Цель', number: true, cell: ({ target }) => target },
        {
          title: pace === null ? 'Итог' : 'Сейчас',
          number: true,
          cell: ({ value, known, address, ruleAddress }) => (known ? <a href={`${address}#records`}>{value}</a> : ruleAddress && mayChoose ? <a href={ruleAddress}>Выбрать правило</a> : value),
        },
        { title: 'Ход', cell: ({ progress, state }) => progress && <Progress {...progress} pace={pace} late={state === 'behind' || state === 'missed'} /> },
        ...(pace === null ? [] : [{ title: 'К\u00A031\u00A0мая', number: true, cell: ({ forecast }: IndicatorRow) => forecast }]),
        { title: 'Состояние', cell: ({ state }) => state && <State state={state} /> },
      ]}
    />
  )
}

/** «5 показателей: достигнуто 1, отстаёт 2, правило не выбрано 1.» */
function summaryOf(rows: readonly IndicatorRow[]): string {
  const part = (words: string, fits: (row: IndicatorRow) => boolean) => {
    const number = rows.filter(fits).length
    return number > 0 ? [`${words}\u00A0— ${number}`] : []
  }
  const parts = [
    ...(['reached', 'going', 'behind', 'missed'] as const).flatMap((state) => part(stateName[state], (row) => row.state === state)),
    ...part('нет данных', ({ ruleAddress, known }) => ruleAddress === null && !known),
    ...part('правило не выбрано', ({ ruleAddress }) => ruleAddress !== null),
  ]
  return `${counted(rows.length, 'показатель', 'показателя', 'показателей')}${parts.length > 0 ? `: ${listOf(parts)}` : ''}.`
}
