import { ChoiceField, EntryForm, FileField, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { schoolYearName, schoolYearOf, type SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import { refuse } from '#platform/refusal'
import { wordOf } from '#documents/word'
import { importPlan } from '../import-plan.ts'
import { samplePlan } from '../sample-plan.ts'
import { planImports } from '../store/imports.ts'
import { plans } from '../store/plans.ts'
import type { Route } from './+types/import-file'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'import a plan')
    const now = schoolYearOf(context.today).from
    return {
      years: [now + 1, now, now - 1, now - 2, now - 3].map((from) => [from, schoolYearName({ from, to: from + 1 })] as const),
      begun: (await planImports(context)).filter(({ adoptedAs }) => adoptedAs === null).length,
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    if (form.text('deed') === 'sample') return pageOf(await importPlan(context, await sample(context)))
    const from = form.whole('year', 'Учебный год')
    const file = (await form.file('file')) ?? refuse('Выберите файл плана.', 'file')
    return pageOf(await importPlan(context, file, { schoolYear: from === null ? null : { from, to: from + 1 } }))
  })

const pageOf = ({ id, before }: { id: number; before: boolean }): string => `/plans/imports/${id}${before ? '?before' : ''}`

/** The sample speaks of the first year from now on that has no plan. */
async function sample(context: Context) {
  const taken = new Set((await plans(context)).map(({ schoolYear }) => schoolYear.from))
  let { from } = schoolYearOf(context.today)
  while (taken.has(from)) from++
  const year: SchoolYear = { from, to: from + 1 }
  return { name: `Образец плана ${year.from}-${year.to}.docx`, bytes: await wordOf(samplePlan(year), new Date(`${from}-08-20T00:00:00Z`)) }
}

export default function ImportFilePage({ loaderData: { years, begun }, actionData }: Route.ComponentProps) {
  return (
    <Page title="План из Word" trail={[{ title: 'Планы', to: '/plans' }]}>
      <p>
        Загрузите годовой план таким, какой он есть. Программа прочтёт тему, задачи, показатели и заседания, покажет каждое рядом с его местом в документе и спросит обо всём неясном. Сама она
        ничего не исправляет.
      </p>
      <EntryForm refused={actionData} files>
        <FileField name="file" label="Файл плана" hint="Word (.docx, .doc), LibreOffice (.odt), .rtf, .html или .txt, до 20 МБ" accept=".docx,.doc,.odt,.rtf,.html,.htm,.txt" required />
        <ChoiceField name="year" label="Учебный год" hint="Если в документе он назван иначе, программа спросит" choices={years} empty="как в документе" />
        <Submit name="deed" value="file">
          Загрузить
        </Submit>
      </EntryForm>
      {begun > 0 && (
        <p>
          Уже начато и не закончено: <a href="/plans/imports">разборов — {begun}</a>.
        </p>
      )}
      <h2 id="sample">Нет плана под рукой?</h2>
      <p>
        Возьмите образец: придуманный план с заседаниями, показателями и обычными описками. <a href="/plans/import/sample.docx">Скачать образец в Word</a> — или посмотрите на нём, как идёт разбор.
      </p>
      <EntryForm>
        <Submit name="deed" value="sample" quiet>
          Попробовать на образце
        </Submit>
      </EntryForm>
    </Page>
  )
}
