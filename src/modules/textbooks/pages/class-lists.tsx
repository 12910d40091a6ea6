import { ChoiceField, EntryForm, FileField, LongField, Page, Submit, Table } from '#ui'
import { associationOf, done, may, permit, personById, schools, shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { refuse } from '#platform/refusal'
import { beginClassList, mayKeepList } from '../begin-class-list.ts'
import { classLists } from '../store/class-lists.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/class-lists'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'keep class sizes')
    const year = yearAsked(args.request, context)
    const everySchool = may(context, 'keep textbooks of every school')
    const own = context.actor.personId === null ? null : ((await personById(context, context.actor.personId))?.schoolId ?? null)
    const moment = new Intl.DateTimeFormat('ru-RU', { timeZone: (await associationOf(context)).timeZone, dateStyle: 'short', timeStyle: 'short' })
    const asked = new URL(args.request.url).searchParams.get('school')
    const kept = (await schools(context)).filter(({ id }) => everySchool || id === own)
    return {
      year,
      everySchool,
      asked: kept.some(({ id }) => String(id) === asked) ? asked! : everySchool ? '' : String(own ?? ''),
      schools: kept.map(({ id, name }) => [id, name] as const),
      lists: (await classLists.all(context))
        .filter((list) => mayKeepList(context, list))
        .map(({ id, name, read, about, startedAt, outcome }) => ({ id, name, year: schoolYearName({ from: about.schoolYear, to: about.schoolYear + 1 }), classes: read?.lines.length ?? null, started: moment.format(startedAt), done: outcome !== null })),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const schoolYear = form.whole('year', 'Учебный год') ?? refuse('Выберите учебный год.', 'year')
    if (schoolYear < 2000 || schoolYear > 2099) refuse('Выберите учебный год.', 'year')
    const [file, pasted] = [await form.file('file'), form.text('list')]
    if (file && pasted !== '') refuse('Здесь и файл, и вставленные строки. Оставьте что-нибудь одно.', 'list')
    const source = file ?? (pasted === '' ? refuse('Выберите файл или вставьте строки из Excel.', 'file') : pasted)
    return `/textbooks/classes/import/${await beginClassList(context, source, { schoolYear, schoolId: form.whole('school', 'Школа') })}?saved=read`
  })

export default function ClassListsPage({ loaderData: { year, everySchool, asked, schools, lists }, actionData }: Route.ComponentProps) {
  const years = [year.from - 1, year.from, year.from + 1].map((from) => [from, schoolYearName({ from, to: from + 1 })] as const)
  const template = asked === '' ? `/textbooks/classes/template.xlsx?year=${year.from}` : `/textbooks/schools/${asked}/classes.xlsx?year=${year.from}`
  return (
    <Page title="Классы из Excel" trail={[{ title: 'Учебники', to: `/textbooks?year=${year.from}` }, { title: 'Классы и ученики города', to: `/textbooks/classes?year=${year.from}` }]}>
      <p>
        Возьмите таблицу, которая у вас уже есть: класс («5 А» или класс и буква в разных столбцах), программа, сколько учеников, прогноз. Классы могут стоять и в заголовках столбцов. Программа покажет, что
        изменится, и спросит обо всём сомнительном; до кнопки «Внести» ничего не записывается. Фамилии учеников не нужны: таблицу с ними программа не примет.
      </p>
      <p>
        Таблицы нет? <a href={template}>Скачайте готовую, уже с классами</a>: останется вписать числа.
      </p>
      <EntryForm refused={actionData} values={{ year: year.from, school: asked }} draft="class-list" files>
        <div className="pair">
          <ChoiceField name="year" label="Учебный год" choices={years} />
          <ChoiceField name="school" label="Школа" choices={schools} {...((everySchool || schools.length === 0) && { empty: 'названа в таблице' })} />
        </div>
        <FileField name="file" label="Файл с классами" hint="Excel (.xlsx, .xls), LibreOffice (.ods) или .csv" accept=".xlsx,.xls,.xlsb,.ods,.csv,.txt" />
        <LongField name="list" label="Или скопированное из Excel" hint="Вместе со строкой заголовков: Класс, Учеников" rows={6} />
        <Submit>Прочитать</Submit>
      </EntryForm>
      {lists.length > 0 && (
        <section aria-labelledby="begun">
          <h2 id="begun">Прочитанные списки</h2>
          <Table
            caption="К неоконченному можно вернуться"
            rows={lists}
            columns={[
              { title: 'Список', cell: ({ id, name }) => <a href={`/textbooks/classes/import/${id}`}>{name}</a> },
              { title: 'Учебный год', cell: ({ year }) => year },
              { title: 'Классов', number: true, cell: ({ classes }) => classes },
              { title: 'Прочитан', cell: ({ started }) => started },
              { title: 'Состояние', cell: ({ done }) => (done ? 'внесён' : 'не внесён') },
            ]}
          />
        </section>
      )}
    </Page>
  )
}
