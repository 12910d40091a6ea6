import { Empty, EntryForm, Page, Submit, Table, Years } from '#ui'
import { done, schoolById, shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { carryOverClasses, movedUp } from '../carry-over-classes.ts'
import { recordClassSizes } from '../change-classes.ts'
import { classGroupName } from '../class-group.ts'
import { sumsByGrade } from '../class-sums.ts'
import { mayForSchool } from '../own-school.ts'
import { classGroups, subjectGroups } from '../store/classes.ts'
import { doubtOfLanguages, groupsInWords } from '../subject-groups.ts'
import { ClassesToRead, ClassesToType, type ShownRow } from './classes-table.tsx'
import { classRows, classValues, sentClasses } from './classes-form.ts'
import { pupilsInWords, untoldInWords } from './class-words.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/classes'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    const year = yearAsked(args.request, context)
    const groups = await classGroups(context, school.id, year.from)
    const apart = Map.groupBy(await subjectGroups(context, groups.map(({ id }) => id)), ({ classGroupId }) => classGroupId)
    return {
      school: { id: school.id, name: school.name },
      year,
      groups: groups.map((group) => ({ group, apart: groupsInWords(apart.get(group.id) ?? []) })),
      doubts: groups.flatMap((group) => {
        const doubt = doubtOfLanguages(group, apart.get(group.id) ?? [])
        return doubt === null ? [] : [{ id: group.id, words: `${classGroupName(group)}: ${doubt}` }]
      }),
      sums: [...sumsByGrade(groups)].map(([grade, sum]) => ({ id: grade, ...sum })),
      carried: groups.length > 0 ? 0 : movedUp(await classGroups(context, school.id, year.from - 1)).length,
      mayKeep: await mayForSchool(context, 'keep class sizes', school.id),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const schoolId = idOf(args.params.schoolId)
    const { from: schoolYear } = yearAsked(args.request, context)
    const deed = form.oneOf('deed', ['record', 'carry'], 'Действие')
    if (deed === 'carry') await carryOverClasses(context, schoolId, schoolYear)
    else await recordClassSizes(context, { schoolId, schoolYear, ...sentClasses(form) })
    return `/textbooks/schools/${schoolId}/classes?year=${schoolYear}`
  })

export default function ClassesPage({ loaderData: { school, year, groups, doubts, sums, carried, mayKeep }, actionData }: Route.ComponentProps) {
  const here = (from: number) => `/textbooks/schools/${school.id}/classes?year=${from}`
  const typed = actionData?.typed['deed'] === 'record' ? actionData.typed : undefined
  const known = new Map(groups.map(({ group, apart }) => [group.id, apart]))
  const rows = classRows(groups.map(({ group }) => group), typed).map((row): ShownRow => ({ ...row, apart: row.group ? (known.get(row.group.id) ?? '') : '', address: row.group && `/textbooks/schools/${school.id}/classes/${row.group.id}` }))
  return (
    <Page
      title={`Классы и ученики: ${school.name}`}
      trail={[{ title: 'Учебники', to: `/textbooks?year=${year.from}` }, { title: 'Классы и ученики города', to: `/textbooks/classes?year=${year.from}` }]}
      actions={
        <>
          {mayKeep && (
            <a className="button quiet" href={`/textbooks/classes/import?school=${school.id}&year=${year.from}`}>
              Внести из Excel
            </a>
          )}
          <a className="button quiet" href={`/textbooks/schools/${school.id}/classes.xlsx?year=${year.from}`}>
            Скачать в Excel
          </a>
          <a href={`/textbooks/schools/${school.id}?year=${year.from}`}>Обеспеченность школы</a>
        </>
      }
    >
      <Years year={year} to={here} />
      {mayKeep ? (
        <>
          <p>
            Пишите только числа, без фамилий. Пустое число значит «нет данных», а не ноль. Прогноз — сколько учеников ждут в этом классе на ближайшее 1 сентября. Если в классе учатся по разным
            программам, у каждой своя строка.
          </p>
          {carried > 0 && (
            <EntryForm refused={actionData?.typed['deed'] === 'carry' ? actionData : undefined}>
              <p>
                В {schoolYearName({ from: year.from - 1, to: year.from })} году записано классов, которые перейдут в следующий: {carried}. Их ученики станут прогнозом; первые и десятые классы впишите сами.
              </p>
              <Submit name="deed" value="carry" quiet>
                Перенести с прошлого года
              </Submit>
            </EntryForm>
          )}
          <EntryForm refused={actionData?.typed['deed'] === 'carry' ? undefined : actionData} values={classValues(rows)} draft={`classes-${year.from}`}>
            <ClassesToType rows={rows} typed={typed} />
            <Submit name="deed" value="record">
              Записать
            </Submit>
          </EntryForm>
        </>
      ) : groups.length > 0 ? (
        <ClassesToRead rows={rows} />
      ) : (
        <Empty>
          <p>О классах этой школы в {schoolYearName(year)} году ещё нет данных. Их вписывает библиотекарь школы или методист.</p>
        </Empty>
      )}
      {doubts.length > 0 && (
        <ul>
          {doubts.map(({ id, words }) => (
            <li key={id}>
              <a href={`/textbooks/schools/${school.id}/classes/${id}`}>{words}</a>
            </li>
          ))}
        </ul>
      )}
      {sums.length > 0 && (
        <section aria-labelledby="by-grade">
          <h2 id="by-grade">По параллелям</h2>
          <Table
            caption={`Учеников в параллели, ${schoolYearName(year)}`}
            narrow
            rows={sums}
            columns={[
              { title: 'Параллель', cell: ({ id }) => `${id}-е классы` },
              { title: 'Классов', number: true, cell: ({ groups }) => groups },
              { title: 'Учеников', number: true, cell: (sum) => [pupilsInWords(sum.pupils), sum.pupils !== null && untoldInWords(sum)].filter(Boolean).join('; ') },
              { title: 'Прогноз', number: true, cell: ({ forecast }) => pupilsInWords(forecast) },
            ]}
          />
        </section>
      )}
    </Page>
  )
}
