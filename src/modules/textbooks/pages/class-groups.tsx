import { CellChoice, CellField, EntryForm, Page, Submit, Table } from '#ui'
import { done, schoolById, shown } from '#modules/people'
import { idOf, type Form } from '#platform/form'
import { notFound, refuse } from '#platform/refusal'
import type { Context } from '#platform/context'
import { recordSubjectGroups, type SentGroup } from '../change-classes.ts'
import { classGroupName, type SubjectGroup } from '../class-group.ts'
import { mayForSchool } from '../own-school.ts'
import { classGroupById, subjectGroups } from '../store/classes.ts'
import { doubtOfLanguages, seenGroups } from '../subject-groups.ts'
import { compareSubjects, subjectByCode, subjectName, subjectNamed, subjects } from '../subjects.ts'
import { pupilsInWords } from './class-words.ts'
import type { Route } from './+types/class-groups'

const levels = [['basic', 'базовый'], ['advanced', 'углублённый']] as const
const [languages, others] = [subjects.filter(({ family }) => family === 'foreign'), subjects.filter(({ family }) => family !== 'foreign')]
const subjectChoices = [...languages, ...others].map(({ code, name }) => [code, name] as const)
const blanks = 4

type Group = Omit<SubjectGroup, 'classGroupId'>

interface GroupRow {
  readonly id: string
  readonly blank?: number
  readonly one: Group | null
}

/** The groups and empty rows below; when the form came back, the rows that it had. */
function groupRows(apart: readonly Group[], typed: Readonly<Record<string, string>> | undefined): GroupRow[] {
  if (typed) return Object.keys(typed).flatMap((name) => /^groups\.((?:new)?\d+)\.subject$/.exec(name)?.[1] ?? []).map((id) => ({ id, ...(id.startsWith('new') && { blank: Number(id.slice(3)) }), one: apart[Number(id)] ?? null }))
  return [...apart.map((one, at) => ({ id: `${at}`, one })), ...Array.from({ length: blanks }, (_, blank) => ({ id: `new${blank}`, blank, one: null }))]
}

async function groupAsked(context: Context, params: { readonly schoolId: string; readonly groupId: string }) {
  const group = await classGroupById(context, idOf(params.groupId))
  return group && group.schoolId === idOf(params.schoolId) ? group : notFound('Такого класса нет.')
}

const apartOf = async (context: Context, id: number): Promise<Group[]> =>
  (await subjectGroups(context, [id])).map(({ subject, level, pupils }) => ({ subject, level, pupils })).toSorted((one, other) => compareSubjects(one.subject, other.subject))

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const group = await groupAsked(context, args.params)
    const school = (await schoolById(context, group.schoolId)) ?? notFound('Такой школы нет.')
    const apart = await apartOf(context, group.id)
    return { group, school: { id: school.id, name: school.name }, apart, doubt: doubtOfLanguages(group, apart), mayKeep: await mayForSchool(context, 'keep class sizes', school.id) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const group = await groupAsked(context, args.params)
    await recordSubjectGroups(context, group, sentGroups(form), form.text('was'))
    return `/textbooks/schools/${group.schoolId}/classes/${group.id}`
  })

/** Rows in which a subject is chosen; a number without a subject is asked about. */
function sentGroups(form: Form): SentGroup[] {
  const places = form.names().flatMap((name) => /^(groups\.(?:new)?\d{1,4}\.)subject$/.exec(name)?.[1] ?? [])
  return places.flatMap((place): SentGroup[] => {
    const typed = form.text(`${place}subject`)
    const subject = subjectByCode(typed) || typed === '' ? typed : (subjectNamed(typed) ?? refuse(`Предмет «${typed}» не понятен: выберите его из списка.`, `${place}subject`))
    const pupils = form.whole(`${place}pupils`, subject === '' ? 'Учеников' : `${subjectName(subject)}, учеников`)
    if (subject === '' && pupils !== null) refuse('Не сказано, какой предмет учит эта группа.', `${place}subject`)
    if (subject === '') return []
    return [{ subject, level: form.oneOf(`${place}level`, ['basic', 'advanced'], 'Уровень'), pupils, place }]
  })
}

export default function ClassGroupsPage({ loaderData: { group, school, apart, doubt, mayKeep }, actionData }: Route.ComponentProps) {
  const name = classGroupName(group)
  const address = `/textbooks/schools/${school.id}/classes?year=${group.schoolYear}`
  const rows = groupRows(apart, actionData?.typed)
  const values = Object.fromEntries(rows.flatMap(({ id, one }) => [[`groups.${id}.subject`, one?.subject ?? ''], [`groups.${id}.level`, one?.level ?? 'basic'], [`groups.${id}.pupils`, one?.pupils ?? '']]))
  const label = (row: GroupRow, field: string) => `${row.one ? subjectName(row.one.subject) : `Новая строка ${(row.blank ?? 0) + 1}`}: ${field}`
  return (
    <Page title={`Группы класса ${name}`} trail={[{ title: 'Учебники', to: `/textbooks?year=${group.schoolYear}` }, { title: 'Классы и ученики города', to: `/textbooks/classes?year=${group.schoolYear}` }, { title: school.name, to: address }]}>
      <p>
        В классе учеников: {pupilsInWords(group.pupils)}. Запишите сюда тех, кто учит предмет отдельно: языковые группы («Английский 14, немецкий 11»), углублённый уровень, предмет по выбору. Тогда учебников
        понадобится столько, сколько учеников в группе, а не во всём классе. Если весь класс учит всё вместе, писать ничего не нужно.
      </p>
      {doubt && <p className="notice">Проверьте: {doubt}. Каждый ученик входит в одну языковую группу.</p>}
      {mayKeep ? (
        <EntryForm refused={actionData} values={values} draft={`groups-${group.id}`}>
          <input type="hidden" name="was" value={seenGroups(apart)} />
          <Table
            caption="Кто учит предмет отдельно"
            grid
            rows={rows}
            columns={[
              { title: 'Предмет', cell: (row) => <CellChoice name={`groups.${row.id}.subject`} label={label(row, 'предмет')} choices={subjectChoices} empty="нет" /> },
              { title: 'Уровень', cell: (row) => <CellChoice name={`groups.${row.id}.level`} label={label(row, 'уровень')} choices={levels} /> },
              { title: 'Учеников', number: true, cell: (row) => <CellField name={`groups.${row.id}.pupils`} label={label(row, 'учеников')} figures /> },
            ]}
          />
          <p>Чтобы убрать группу, выберите вместо предмета «нет». Пустое число — нет данных.</p>
          <Submit>Записать группы</Submit>
        </EntryForm>
      ) : apart.length === 0 ? (
        <p>Класс учит все предметы вместе.</p>
      ) : (
        <Table
          caption="Кто учит предмет отдельно"
          rows={apart.map((one) => ({ ...one, id: `${one.subject}-${one.level}` }))}
          columns={[
            { title: 'Предмет', cell: ({ subject }) => subjectName(subject) },
            { title: 'Уровень', cell: ({ level }) => (level === 'basic' ? 'базовый' : 'углублённый') },
            { title: 'Учеников', number: true, cell: ({ pupils }) => pupilsInWords(pupils) },
          ]}
        />
      )}
    </Page>
  )
}
