import { Page } from '#ui'
import { shown, done, schoolById } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { idOf } from '#platform/form'
import { answerClassList, classListToSee, forgetClassList } from '../begin-class-list.ts'
import { bringInClassList, classListUnderstood } from '../bring-in-class-list.ts'
import { classGroupName } from '../class-group.ts'
import { seenOf } from '../class-lists/classes-understood.ts'
import { ClassEntries } from './class-entries.tsx'
import type { Route } from './+types/class-list'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const list = await classListToSee(context, idOf(args.params.listId))
    const { schoolYear, schoolId } = list.about
    const of = [schoolId === null ? null : ((await schoolById(context, schoolId))?.name ?? null), `${schoolYearName({ from: schoolYear, to: schoolYear + 1 })} учебный год`].filter(Boolean).join(', ')
    const { name, outcome, read } = list
    if (read === null) return { name, of, schoolYear, outcome, understood: null }
    const { schools, entries, problems, open, waiting } = await classListUnderstood(context, list)
    return {
      name,
      of,
      schoolYear,
      outcome: null,
      understood: {
        unknown: read.columns.filter(({ field }) => field === null).map(({ title, sheet }) => `«${title}» (лист «${sheet}»)`),
        columns: read.columns.flatMap(({ letter, title, field }) => (field === null ? [] : [`${letter} «${title}» — ${field}`])),
        strange: read.strange,
        doubts: read.doubts,
        otherYears: read.schoolYears.includes(schoolYear) ? [] : read.schoolYears.map((from) => schoolYearName({ from, to: from + 1 })),
        problems,
        schools,
        entries: entries.map(({ key, place, typed, school, card, fate, question, options, choice, changes }) => ({ id: key, place, typed, school, name: classGroupName(card), pupils: card.pupils, forecast: card.forecast, fate, question, options, choice, changes })),
        open,
        waiting,
        seen: seenOf(entries),
      },
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.listId)
    const deed = form.oneOf('deed', ['answer', 'bring in', 'forget'], 'Действие')
    if (deed === 'forget') {
      await forgetClassList(context, id)
      return '/textbooks/classes/import'
    }
    await answerClassList(context, id, Object.fromEntries(form.names().filter((name) => name.startsWith('choice-')).map((name) => [name.slice('choice-'.length), form.text(name)])))
    if (deed === 'bring in') await bringInClassList(context, id, form.text('seen'))
    return `/textbooks/classes/import/${id}`
  })

export default function ClassListPage({ loaderData: { name, of, schoolYear, outcome, understood }, actionData }: Route.ComponentProps) {
  return (
    <Page title={name} trail={[{ title: 'Учебники', to: `/textbooks?year=${schoolYear}` }, { title: 'Классы и ученики города', to: `/textbooks/classes?year=${schoolYear}` }, { title: 'Из Excel', to: '/textbooks/classes/import' }]}>
      <p>{of}</p>
      {outcome && (
        <p>
          {outcome.added + outcome.changed === 0 ? 'Список внесён: ничего не изменилось, всё в нём уже было записано.' : `Список внесён. Новых классов: ${outcome.added}, изменено: ${outcome.changed}, школ: ${outcome.schools}.`}{' '}
          <a href={`/textbooks/classes?year=${schoolYear}`}>Классы и ученики города</a>
        </p>
      )}
      {understood && (
        <>
          <Told words="Пропущены листы, в которых нет таблицы с классами:" items={understood.strange.map((sheet) => `«${sheet}»`)} />
          <Told words="Не поняты и не войдут столбцы:" items={understood.unknown} />
          {understood.otherYears.length > 0 && (
            <p className="notice">
              В заголовке таблицы {understood.otherYears.join(', ')} учебный год, а выбран {schoolYearName({ from: schoolYear, to: schoolYear + 1 })}. Если выбран не тот, уберите список и прочитайте таблицу снова.
            </p>
          )}
          <Told words="Суммы не сходятся:" items={understood.doubts} />
          <details>
            <summary>Как поняты столбцы</summary>
            <ul>
              {understood.columns.map((words, at) => (
                <li key={at}>{words}</li>
              ))}
            </ul>
          </details>
          {understood.problems.length > 0 && (
            <section aria-labelledby="problems">
              <h2 id="problems">Не войдёт: {understood.problems.length}</h2>
              <ul>
                {understood.problems.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </section>
          )}
          <ClassEntries {...understood} refused={actionData} />
        </>
      )}
    </Page>
  )
}

const Told = ({ words, items }: { words: string; items: readonly string[] }) =>
  items.length > 0 && (
    <p>
      {words} {items.join('; ').replace(/\.$/, '')}.
    </p>
  )
