import { dayInWords, Empty, Page } from '#ui'
import { done, may, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { makePaper } from '../make-paper.ts'
import { changedFigures, figuresMade, paperKinds, versionName } from '../paper-version.ts'
import { inForceOf, versionsOf } from '../store/papers.ts'
import { tellYear } from '../told-year.ts'
import { hasBegun } from '../year-record.ts'
import { drawnIn } from './drawings.ts'
import { PapersInForce, type PaperShown } from './papers-in-force.tsx'
import { Chapters, ToldOf } from './told.tsx'
import { versionWords } from './version-words.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/year-end'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { shown, others } = await yearAsked(context, args.request)
    if (!shown) return { shown: null, others }
    const { year, note, numbers } = await tellYear(context, shown.planId)
    const versions = await versionsOf(context, shown.planId)
    const inForce = await inForceOf(context, shown.planId)
    const words = await versionWords(context)
    const papers = paperKinds.map((kind): PaperShown => {
      const own = versions.filter((version) => version.kind === kind)
      const version = own.find(({ id }) => id === inForce.get(kind))
      if (!version) return { id: kind, version: null }
      const { id, fileId, pdfId } = version
      const changed = kind === 'next plan' ? null : changedFigures(version.figures, figuresMade(numbers)).length
      return { id: kind, version: { name: versionName(own, id), words: words(version), fileId, pdfId, changed, waiting: own[0]!.id > id } }
    })
    return {
      shown: { ...shown, period: year.period, begun: hasBegun(year), closedOn: year.closedOn, chapters: note.chapters, drawings: drawnIn(note.chapters) },
      others,
      papers,
      mayMake: may(context, 'make a report'),
      mayClose: may(context, 'close a year') && year.closedOn === null,
      mayDraft: may(context, 'draft the next plan'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const planId = idOf(form.text('plan'))
    await makePaper(context, planId, form.oneOf('make', paperKinds, 'Документ'))
    return `/year-end?plan=${planId}#papers`
  })

export default function YearEndPage({ loaderData, actionData }: Route.ComponentProps) {
  const { shown, others } = loaderData
  if (!shown || !('papers' in loaderData)) {
    return (
      <Page title="Итоги года">
        <Empty>
          <p>Здесь будут итоги года: аналитическая справка, отчёт о выполнении плана и слайды. Программа составит их из записей, каждое число откроет свои записи.</p>
          <p>
            Итоги подводят по плану. Начните с <a href="/plans">плана</a>, своего или образца.
          </p>
        </Empty>
      </Page>
    )
  }
  const { papers, mayMake, mayClose, mayDraft } = loaderData
  const { planId, year, period, begun, closedOn, chapters, drawings } = shown
  return (
    <Page
      title={`Итоги ${year} учебного года`}
      actions={
        <>
          {mayDraft && (
            <a className="button" href={`/year-end/next-plan?plan=${planId}`}>
              План следующего года
            </a>
          )}
          {mayClose && (
            <a className="button quiet" href={`/year-end/close?plan=${planId}`}>
              Закрыть год
            </a>
          )}
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      {closedOn ? (
        <p className="notice">Год закрыт {dayInWords(closedOn)} Всё ниже показано таким, каким было записано в этот день.</p>
      ) : !begun ? (
        <p>Этот учебный год ещё не начался.</p>
      ) : (
        <p>
          По записям с {dayInWords(period.from)} по {dayInWords(period.to)} Год не закрыт, числа меняются вместе с записями.
        </p>
      )}
      <p className="sans ways">
        <a href={`/year-end/review?plan=${planId}`}>Отзывы о годе</a>
        {' · '}
        <a href="/year-end/compare">Годы рядом</a>
      </p>
      <PapersInForce planId={planId} papers={papers} mayMake={mayMake} refused={actionData} />
      <ToldOf value={{ planId, drawings }}>
        <Chapters chapters={chapters} />
      </ToldOf>
      {others.length > 0 && (
        <nav aria-label="Другие годы">
          <p>
            Другие годы:{' '}
            {others.map(({ planId, year }, at) => (
              <span key={planId}>
                {at > 0 && ', '}
                <a href={`/year-end?plan=${planId}`}>{year}</a>
              </span>
            ))}
          </p>
        </nav>
      )}
    </Page>
  )
}
