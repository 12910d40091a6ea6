import { DayField, dayShort, Empty, EntryForm, LongField, Page, Submit, Table, TextField } from '#ui'
import { done, schoolById, shown } from '#modules/people'
import { idOf, type Form } from '#platform/form'
import { notFound, refuse } from '#platform/refusal'
import type { CourtCaseCard } from '../monitoring/court-case.ts'
import { changeCourtCase, recordCourtCase, removeCourtCase } from '../monitoring/record-court-case.ts'
import { mayForSchool } from '../own-school.ts'
import { courtCaseById, courtCases } from '../store/monitoring.ts'
import type { Route } from './+types/court-cases'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    return { school: { id: school.id, name: school.name }, mayKeep: await mayForSchool(context, 'keep textbooks', school.id), cases: await courtCases(context, school.id) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const schoolId = idOf(args.params.schoolId)
    const deed = form.text('deed')
    if (deed === 'record') await recordCourtCase(context, schoolId, cardFrom(form))
    else {
      const id = idOf(form.text('case'))
      if ((await courtCaseById(context, id))?.schoolId !== schoolId) notFound('Такого дела нет.')
      if (deed === 'change') await changeCourtCase(context, id, cardFrom(form, `${id}-`), form.version())
      else if (deed === 'remove') await removeCourtCase(context, id)
      else refuse('Выберите, что сделать.')
    }
    return `/textbooks/schools/${schoolId}/court-cases`
  })

function cardFrom(form: Form, before = ''): CourtCaseCard {
  return {
    court: form.required(`${before}court`, 'Суд'),
    claim: form.text(`${before}claim`),
    openedOn: form.day(`${before}openedOn`, 'Дело начато') ?? refuse('Заполните «Дело начато».', `${before}openedOn`),
    decidedOn: form.day(`${before}decidedOn`, 'День решения'),
    decision: form.text(`${before}decision`),
  }
}

function Fields({ before = '' }: { before?: string }) {
  return (
    <>
      <TextField name={`${before}court`} label="Суд" required />
      <LongField name={`${before}claim`} label="О чём дело" rows={2} hint="Кто обратился и сколько учебников не хватает." />
      <DayField name={`${before}openedOn`} label="Дело начато" required />
      <DayField name={`${before}decidedOn`} label="День решения" hint="Пусто, пока дело рассматривается." />
      <LongField name={`${before}decision`} label="Решение" rows={2} />
    </>
  )
}

export default function CourtCasesPage({ loaderData: { school, mayKeep, cases }, actionData }: Route.ComponentProps) {
  const refused = (id: string) => ((actionData?.typed['case'] ?? '') === id ? actionData : undefined)
  return (
    <Page title="Судебные дела об учебниках" trail={[{ title: 'Учебники', to: '/textbooks' }, { title: school.name, to: `/textbooks/schools/${school.id}` }, { title: 'Формы мониторинга', to: `/textbooks/schools/${school.id}/monitoring` }]}>
      <p>Дела о необеспеченности учебниками — для форм 5.1 и 5.2. Их пишут руками.</p>
      {cases.length === 0 ? (
        <Empty>
          <p>Дел не записано. Если их нет, ничего делать не нужно: формы 5.1 и 5.2 скажут об этом словами.</p>
        </Empty>
      ) : (
        <Table
          caption={`Дел: ${cases.length}`}
          rows={cases}
          columns={[
            { title: 'Суд', cell: ({ court }) => court },
            { title: 'О чём', cell: ({ claim }) => claim },
            { title: 'Начато', cell: ({ openedOn }) => dayShort(openedOn) },
            { title: 'Решено', cell: ({ decidedOn, decision }) => (decidedOn === null ? 'рассматривается' : `${dayShort(decidedOn)}: ${decision}`) },
            { title: 'Записал', cell: ({ recordedBy }) => recordedBy },
          ]}
        />
      )}
      {mayKeep &&
        cases.map(({ id, court, claim, openedOn, decidedOn, decision, version }) => (
          <details key={id} open={refused(String(id)) !== undefined}>
            <summary>
              Изменить: {court}, {dayShort(openedOn)}
            </summary>
            <EntryForm refused={refused(String(id))} version={version} values={{ [`${id}-court`]: court, [`${id}-claim`]: claim, [`${id}-openedOn`]: openedOn, [`${id}-decidedOn`]: decidedOn, [`${id}-decision`]: decision }}>
              <input type="hidden" name="case" value={id} />
              <Fields before={`${id}-`} />
              <Submit name="deed" value="change">Записать изменения</Submit>
              <Submit name="deed" value="remove" quiet confirm="Убрать дело из форм? Запись о нём останется в журнале.">
                Убрать
              </Submit>
            </EntryForm>
          </details>
        ))}
      {mayKeep && (
        <details open={actionData !== undefined && refused('') !== undefined}>
          <summary>Записать дело</summary>
          <EntryForm refused={refused('')}>
            <Fields />
            <Submit name="deed" value="record">Записать дело</Submit>
          </EntryForm>
        </details>
      )}
    </Page>
  )
}
