import { ChoiceField, EntryForm, FileField, LongField, Page, Submit, TickField } from '#ui'
import { done, may, permit, personById, schools, shown } from '#modules/people'
import { refuse } from '#platform/refusal'
import { beginStockList } from '../begin-stock-list.ts'
import type { Route } from './+types/new-stock-list'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'bring in stock lists')
    const everySchool = may(context, 'keep textbooks of every school')
    const own = context.actor.personId === null ? null : ((await personById(context, context.actor.personId))?.schoolId ?? null)
    return {
      everySchool,
      asked: new URL(args.request.url).searchParams.get('school') ?? (everySchool ? '' : String(own ?? '')),
      schools: (await schools(context)).filter(({ id }) => everySchool || id === own).map(({ id, name }) => [id, name] as const),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const [file, pasted] = [await form.file('file'), form.text('list')]
    if (file && pasted !== '') refuse('Здесь и файл, и вставленные строки. Оставьте что-нибудь одно.', 'list')
    const source = file ?? (pasted === '' ? refuse('Выберите файл или вставьте строки из Excel.', 'file') : pasted)
    return `/textbooks/lists/${await beginStockList(context, source, { schoolId: form.whole('school', 'Школа'), whole: form.ticked('whole') })}?saved=read`
  })

export default function NewStockListPage({ loaderData: { schools, asked, everySchool }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Загрузить список учебников" trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Списки из Excel', to: '/textbooks/lists' }]}>
      <p>
        Возьмите таблицу, которая у вас уже есть: авторы, название, класс, издательство, количество. Программа узнает учебники, покажет, что изменится в фонде, и спросит о сомнительном; до кнопки «Внести» ничего не
        записывается. Пустая ячейка — «не сказано», а не ноль.
      </p>
      <p>
        Таблицы нет? Скачайте {asked !== '' && <><a href={`/textbooks/schools/${asked}/stock.xlsx`}>фонд школы, как он записан</a> и исправьте его или возьмите </>}<a href="/textbooks/form.xlsx">бланк со всеми учебниками города</a>: останется вписать числа.
      </p>
      <EntryForm refused={actionData} values={{ school: asked }} draft="stock-list" files>
        <ChoiceField name="school" label="Школа" choices={schools} {...((everySchool || schools.length === 0) && { empty: 'названа в таблице' })} />
        <FileField name="file" label="Файл со списком" hint="Excel (.xlsx, .xls), LibreOffice (.ods) или .csv" accept=".xlsx,.xls,.xlsb,.ods,.csv,.txt" />
        <LongField name="list" label="Или скопированное из Excel" hint="Вместе со строкой названий столбцов: Авторы, Название, Класс, Количество" rows={6} />
        <TickField name="whole" label="В списке весь фонд школы: чего в нём нет, того больше нет" />
        <Submit>Прочитать</Submit>
      </EntryForm>
    </Page>
  )
}
