import { Card, dayInWords, DayField, EntryForm, FileField, LongField, Page, Submit } from '#ui'
import { done, may, personById, shortName, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { fileAddress, storedFile } from '#platform/stored-files'
import { doneFrom } from '../forms.ts'
import { markDone, unmark } from '../mark-done.ts'
import { itemTitle } from '../plan.ts'
import { objectionToChange } from '../plan-path.ts'
import { rowOfPlan } from '../plan-to-change.ts'
import { readTerm } from '../reading/term.ts'
import { termInWords } from '../term-in-words.ts'
import { ItemState } from './item-state.tsx'
import { itemsShown } from './plan-meetings.ts'
import { planOf, trailOf } from './plan-of.ts'
import type { Route } from './+types/item'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const plan = await planOf(context, args.params)
    const item = rowOfPlan(await itemsShown(context, plan), idOf(args.params.itemId))
    const { done } = item
    return {
      plan: { id: plan.id, schoolYear: plan.schoolYear },
      item,
      serves: plan.lines.filter(({ id }) => item.serves.includes(id)),
      today: context.today,
      term: item.term && readTerm(item.term.raw, plan.schoolYear),
      markedBy: done?.by ? ((await personById(context, done.by)) ?? null) : null,
      file: done?.fileId ? ((await storedFile(context, done.fileId)) ?? null) : null,
      mayMark: may(context, 'mark a plan item') && plan.state !== 'closed' && (item.meeting === null || done !== null),
      mayChange: may(context, 'change a plan') && objectionToChange(plan) === null,
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const [planId, itemId] = [idOf(args.params.planId), idOf(args.params.itemId)]
    if (form.text('deed') === 'unmark') await unmark(context, planId, itemId)
    else await markDone(context, planId, itemId, await doneFrom(form))
    return `/plans/${planId}/items/${itemId}`
  })

export default function ItemPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, item, serves, today, term, markedBy, file, mayMark, mayChange } = loaderData
  const { done } = item
  const text = (value: string) => value && <span className="lines">{value}</span>
  return (
    <Page
      title={itemTitle(item)}
      trail={trailOf(plan)}
      actions={
        <>
          {mayChange && (
            <a className="button" href={`/plans/${plan.id}/items/${item.id}/change`}>
              Изменить
            </a>
          )}
          <a className="button quiet" href={`/plans/${plan.id}/discussion?place=item:${item.id}`}>
            Обсудить
          </a>
        </>
      }
    >
      {term?.doubt && <p className="notice">{term.doubt}</p>}
      {term?.misspelling && <p className="notice">{`В сроке, похоже, описка: «${term.misspelling.found}» понято как «${term.misspelling.meant}».`}</p>}
      {term && term.strangeYear !== null && <p className="notice">{`В сроке стоит ${term.strangeYear} год, а план — на ${plan.schoolYear.from}/${plan.schoolYear.to} учебный год.`}</p>}
      <Card
        lines={[
          ['Состояние', <ItemState key="state" item={item} />],
          ['Вид', item.kind === 'meeting' ? 'заседание объединения' : 'другое дело'],
          ['Номер в плане', item.number],
          ['Раздел', item.section],
          ['Срок', item.term && `${item.term.raw} — понято: ${termInWords(item.term)}`],
          ['Место', text(item.place)],
          ['Ответственные', item.responsible.length > 0 && <Responsible people={item.responsible} />],
          ['Цель', text(item.aim)],
          ['Содержание', item.topic !== '' && text(item.content)],
          ['Форма', text(item.form)],
          ['Практический выход', text(item.output)],
          ...Object.entries(item.extra).map(([heading, value]) => [heading, text(value)] as const),
          ['Отметка на бумаге', text(item.status)],
          ['Служит', serves.length > 0 && serves.map(({ id, text }) => <a key={id} className="served" href={`/plans/${plan.id}#line-${id}`}>{text}</a>)],
        ]}
      />
      {item.kind === 'meeting' && !item.meeting && (
        <p>
          Карточку, повестку и протокол этого заседания ведут в разделе <a href="/meetings">«Заседания»</a>: проведённое станет сделанным само.
        </p>
      )}
      {(done || mayMark) && (
        <section aria-labelledby="done">
          <h2 id="done">{done ? 'Сделано' : 'Отметить, что сделано'}</h2>
          {done && (
            <Card
              lines={[
                ['День', dayInWords(done.on)],
                ['Что вышло', text(done.words)],
                ['Файл', file && <a href={fileAddress(file.id)}>{file.name}</a>],
                ['Отметил', markedBy && <a href={`/people/${markedBy.id}`}>{shortName(markedBy)}</a>],
              ]}
            />
          )}
          {mayMark && (
            <EntryForm refused={actionData} values={{ on: done?.on ?? today, words: done?.words }} files>
              <DayField name="on" label="День" />
              <LongField name="words" label="Что вышло" hint="Коротко, для отчёта: что сделано, сколько человек" rows={3} />
              <FileField name="file" label={file ? 'Другой файл' : 'Файл'} hint="Если есть: справка, список, снимок. До 20 МБ; его увидят все в объединении" />
              <p className="actions">
                <Submit>{done ? 'Записать отметку' : 'Отметить'}</Submit>
                {done && (
                  <Submit name="deed" value="unmark" quiet confirm="Снять отметку о выполнении?">
                    Снять отметку
                  </Submit>
                )}
              </p>
            </EntryForm>
          )}
        </section>
      )}
    </Page>
  )
}

/** Who answers, as written and as understood. */
function Responsible({ people }: { people: Route.ComponentProps['loaderData']['item']['responsible'] }) {
  return people.map(({ raw, role, post, name, school }) => {
    const understood = [role && `роль: ${role}`, post && `должность: ${post}`, name && `имя: ${name}`, school && `школа: ${school}`].filter(Boolean)
    return (
      <span key={raw} className="responsible">
        {raw}
        {understood.length > 1 && <small>{`понято: ${understood.join('; ')}`}</small>}
      </span>
    )
  })
}
