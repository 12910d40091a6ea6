import { DayField, EntryForm, FileField, Page, Submit, TextField } from '#ui'
import { done, permit, shown } from '#modules/people'
import { refuse } from '#platform/refusal'
import { readFederalListFile } from '../load-federal-list.ts'
import type { Route } from './+types/new-federal-list'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'load a federal list')
    return null
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    permit(context, 'load a federal list')
    const order = {
      orderNumber: form.required('orderNumber', 'Номер приказа'),
      orderDate: form.day('orderDate', 'Дата приказа') ?? refuse('Заполните «Дата приказа».', 'orderDate'),
      inForceFrom: form.day('inForceFrom', 'Действует с') ?? refuse('Заполните «Действует с».', 'inForceFrom'),
      name: form.text('name'),
    }
    const file = (await form.file('file')) ?? refuse('Выберите файл перечня.', 'file')
    return `/textbooks/federal/readings/${await readFederalListFile(context, file, order)}?saved=read`
  })

export default function NewFederalListPage({ actionData }: Route.ComponentProps) {
  return (
    <Page title="Загрузить перечень" trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Федеральный перечень', to: '/textbooks/federal' }]}>
      <p>
        Нужны таблицы приложений 1 и 2 к приказу, на одном листе или на разных. Заголовки столбцов оставьте как в приказе: «Порядковый номер учебника», «Наименование учебника», «Автор/авторский
        коллектив», «Класс», «Срок действия экспертного заключения» или «Предельный срок использования».
      </p>
      <p>Программа покажет, сколько учебников прочитано и что в файле сомнительно. До кнопки «Загрузить» ничего не записывается.</p>
      <EntryForm refused={actionData} files>
        <TextField name="orderNumber" label="Номер приказа" hint="Например: 769" required />
        <DayField name="orderDate" label="Дата приказа" required />
        <DayField name="inForceFrom" label="Действует с" required />
        <TextField name="name" label="Пояснение" hint="Если одного номера мало: с изменениями от 26.06.2025" />
        <FileField name="file" label="Файл с таблицами приложений" hint="Excel (.xlsx, .xls), LibreOffice (.ods), .csv или .tsv, до 15 МБ" accept=".xlsx,.xls,.xlsb,.ods,.csv,.tsv,.txt" required />
        <Submit>Прочитать файл</Submit>
      </EntryForm>
    </Page>
  )
}
