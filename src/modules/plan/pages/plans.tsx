import { Empty, Page, Table } from '#ui'
import { may, shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { planImports } from '../store/imports.ts'
import { planStateName } from '../plan.ts'
import { plans } from '../store/plans.ts'
import type { Route } from './+types/plans'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => ({ plans: await plans(context), imports: (await planImports(context)).length, mayImport: may(context, 'import a plan'), mayBegin: may(context, 'change a plan') }))

export default function PlansPage({ loaderData: { plans, imports, mayImport, mayBegin } }: Route.ComponentProps) {
  const steps = (
    <>
      {mayImport && (
        <a className="button" href="/plans/import">
          Загрузить план из Word
        </a>
      )}
      {mayBegin && (
        <a className="button quiet" href="/plans/new">
          Начать пустой план
        </a>
      )}
    </>
  )
  return (
    <Page title="Планы" actions={plans.length > 0 && (mayImport || mayBegin) && steps}>
      {plans.length === 0 ? (
        <Empty>
          <p>Здесь будет годовой план объединения: темы заседаний, дела, сроки, ответственные и показатели. С него начинается всё остальное.</p>
          {mayImport || mayBegin ? (
            <>
              <p>Есть готовый план в Word — загрузите его, программа прочтёт таблицы сама и спросит обо всём неясном.</p>
              <p className="actions">{steps}</p>
              {mayImport && (
                <p>
                  Плана под рукой нет? <a href="/plans/import#sample">Посмотрите, как это бывает, на образце</a> или <a href="/plans/import/sample.docx">скачайте его в Word</a> и впишите своё.
                </p>
              )}
            </>
          ) : (
            <p>План загрузит руководитель объединения.</p>
          )}
        </Empty>
      ) : (
        <Table
          caption="По учебным годам"
          rows={plans}
          columns={[
            { title: 'Учебный год', cell: ({ id, schoolYear }) => <a href={`/plans/${id}`}>{schoolYearName(schoolYear)}</a> },
            { title: 'Тема', cell: ({ theme }) => theme },
            { title: 'Состояние', cell: ({ state }) => planStateName[state] },
          ]}
        />
      )}
      {mayImport && imports > 0 && (
        <p className="sans ways">
          <a href="/plans/imports">{`Разборы документов — ${imports}`}</a>
        </p>
      )}
    </Page>
  )
}
