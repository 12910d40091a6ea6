import { EntryForm, Page, Submit } from '#ui'
import { openMeetings } from '#modules/meetings'
import { done, may, shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { atomically } from '#platform/context'
import { idOf, type Form } from '#platform/form'
import { counted } from '#platform/russian'
import { adoptPlan, bindImport } from '../adopt-plan.ts'
import { adoptionOf, idleLines, proposed, servable, servesOf } from '../import/adoption.ts'
import { isOpen, type Serves } from '../import/plan-import.ts'
import { ImportBinding } from './import-binding.tsx'
import { importShown } from './import-shown.ts'
import { ImportStanding } from './import-standing.tsx'
import type { Route } from './+types/import-adopt'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { paper, result, standing } = await importShown(context, idOf(args.params.importId))
    const adoption = adoptionOf(result)
    const serves = servesOf(adoption, paper.serves)
    const seems = proposed(adoption)
    const lines = servable(adoption).map(({ key, kind, text }, _, all) => ({ key, text, title: `${kind === 'task' ? 'Задача' : 'Проблема'} ${all.filter((line) => line.kind === kind).findIndex((line) => line.key === key) + 1}` }))
    const yearQuestion = paper.reading.questions.findIndex(({ about }) => about === '/schoolYear')
    return {
      standing,
      version: paper.version,
      chosen: paper.serves !== null,
      year: adoption.schoolYear && schoolYearName(adoption.schoolYear),
      yearQuestion: yearQuestion < 0 ? null : yearQuestion + 1,
      meetings: adoption.items.filter(({ kind }) => kind === 'meeting').length,
      activities: adoption.items.filter(({ kind }) => kind === 'activity').length,
      indicators: adoption.indicators.length,
      leftovers: paper.reading.questions.filter(({ code }, index) => code === 'leftover' && isOpen(paper.answers.get(index))).length,
      lines,
      items: adoption.items.map(({ key, kind, number, topic, content, term }) => ({
        key,
        title: [kind === 'meeting' ? 'Заседание' : 'Дело', number].filter(Boolean).join(' '),
        topic: topic || content.split('\n')[0] || 'без темы',
        term: term?.raw ?? '',
        lines: lines.map(({ key: line }) => ({ key: line, ticked: (serves[key] ?? []).includes(line), because: seems.get(key)?.get(line) ?? null })),
      })),
      idle: idleLines(adoption, serves).map(({ key, text }) => ({ text, title: lines.find((line) => line.key === key)?.title ?? '' })),
      opensMeetings: may(context, 'plan a meeting'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.importId)
    const serves = servesFrom(form)
    if (form.text('deed') === 'bind') {
      await bindImport(context, id, serves, form.version())
      return `/plans/imports/${id}/adopt`
    }
    const plan = await atomically(context, async (context) => {
      const plan = await adoptPlan(context, id, { serves })
      if (may(context, 'plan a meeting')) await openMeetings(context, plan)
      return plan
    })
    return `/plans/${plan}`
  })

/** Ticks say 'item line', by their keys. */
function servesFrom(form: Form): Serves {
  const pairs = form.all('serves').map((pair) => pair.split(' '))
  return Object.fromEntries([...Map.groupBy(pairs, ([item = '']) => item)].map(([item, lines]) => [item, lines.map(([, line = '']) => line)]))
}

export default function ImportAdoptPage({ loaderData, actionData }: Route.ComponentProps) {
  const { standing, version, chosen, year, yearQuestion, meetings, activities, indicators, leftovers, lines, items, idle, opensMeetings } = loaderData
  const { id, fileName, open, adoptedAs, taken } = standing
  const page = `/plans/imports/${id}`
  return (
    <Page title="Создать план" trail={[{ title: 'Планы', to: '/plans' }, { title: 'Документы', to: '/plans/imports' }, { title: fileName, to: page }]}>
      <ImportStanding standing={standing} />
      {adoptedAs === null && (
        <>
          <h2>Что появится</h2>
          <ul>
            <li>{year ? `План на ${year} учебный год, черновик` : 'План, когда станет известен его учебный год'}</li>
            {meetings > 0 && <li>{`${counted(meetings, 'заседание', 'заседания', 'заседаний')}${opensMeetings ? ', у каждого своя карточка с повесткой' : ''}`}</li>}
            {activities > 0 && <li>{counted(activities, 'другое дело', 'других дела', 'других дел')}</li>}
            {indicators > 0 && <li>{counted(indicators, 'показатель', 'показателя', 'показателей')}</li>}
          </ul>
          {open > 0 && (
            <p>
              <a href={`${page}/questions`}>{`Открытых вопросов — ${open}`}</a>. Создать план можно и так: неотвеченное останется словами документа.
              {leftovers > 0 && ` Тексты без места (${leftovers}) в план не войдут, они остаются в документе.`}
            </p>
          )}
          {year === null && (
            <p className="refused">
              Учебный год плана не назван.{' '}
              {yearQuestion !== null && <a href={`${page}/questions/${yearQuestion}`}>Назвать год</a>}
            </p>
          )}
          <EntryForm version={version} refused={actionData}>
            {lines.length > 0 && items.length > 0 && <ImportBinding lines={lines} items={items} idle={idle} chosen={chosen} />}
            <div className="actions">
              {year !== null && taken === null && (
                <Submit name="deed" value="adopt">
                  Создать план
                </Submit>
              )}
              {lines.length > 0 && items.length > 0 && (
                <Submit name="deed" value="bind" quiet>
                  Записать связи и проверить задачи
                </Submit>
              )}
            </div>
          </EntryForm>
        </>
      )}
    </Page>
  )
}
