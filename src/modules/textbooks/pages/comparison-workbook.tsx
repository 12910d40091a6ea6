import { sheetOf, workbookOf } from '#documents/excel'
import { shown } from '#modules/people'
import { download } from '#platform/download'
import { notFound } from '#platform/refusal'
import { changeName } from '../federal-list/changes.ts'
import { orderInWords } from '../federal-list/federal-list.ts'
import { listsCompared } from './lists-compared.ts'
import type { Route } from './+types/comparison-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { before, after, changes } = (await listsCompared(context, args.request)).compared ?? notFound('Сравнивать пока нечего: нужны две версии перечня.')
    const sheet = sheetOf(
      'Изменения перечня',
      changes,
      [
        { title: 'Изменение', value: ({ kind }) => changeName[kind] },
        { title: 'Предмет', value: ({ subject }) => subject },
        { title: 'Класс', kind: 'text', value: ({ grades }) => grades },
        { title: 'Учебник', value: ({ title }) => title },
        { title: 'Авторы', value: ({ authors }) => authors },
        { title: 'Что изменилось', value: ({ words }) => words },
        { title: 'Экземпляров у школ', kind: 'whole', value: ({ copies }) => copies },
        { title: 'У кого', value: ({ where }) => where.join('; ') },
      ],
      ['Изменения федерального перечня учебников', `Было: ${orderInWords(before)}. Стало: ${orderInWords(after)}.`],
    )
    return download('Изменения федерального перечня.xlsx', await workbookOf([sheet]))
  })
