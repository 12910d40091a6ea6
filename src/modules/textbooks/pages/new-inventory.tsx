import { CellField, DayField, Empty, EntryForm, LongField, Page, Submit, Table, TextField } from '#ui'
import { done, schoolById, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound, refuse } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { editionInWords, partInWords } from '../book-words.ts'
import { permitOwnSchool } from '../own-school.ts'
import { recordInventory } from '../record-inventory.ts'
import { heldParts } from './held-parts.ts'
import type { Route } from './+types/new-inventory'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    await permitOwnSchool(context, 'keep textbooks', school.id)
    return {
      school: { id: school.id, name: school.name },
      today: context.today,
      rows: (await heldParts(context, school.id)).map(({ partId, copies, named }) => ({ id: partId, book: partInWords(named), edition: editionInWords(named.edition), copies })),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const schoolId = idOf(args.params.schoolId)
    const counted = form.names().flatMap((name) => {
      const part = /^counted-([1-9]\d{0,14})$/.exec(name)
      const copies = part && form.whole(name, 'На полке')
      return part && copies !== null ? [{ partId: Number(part[1]), copies }] : []
    })
    const id = await recordInventory(context, schoolId, { day: form.day('day', 'День') ?? refuse('Назовите день.', 'day'), number: form.text('number'), commission: form.text('commission'), counted })
    return `/textbooks/schools/${schoolId}/inventories/${id}`
  })

export default function NewInventoryPage({ loaderData: { school, today, rows }, actionData }: Route.ComponentProps) {
  return (
    <Page
      title="Записать опись"
      trail={[{ title: 'Учебники', to: '/textbooks' }, { title: school.name, to: `/textbooks/schools/${school.id}` }, { title: 'Инвентаризация', to: `/textbooks/schools/${school.id}/inventories` }]}
    >
      {rows.length === 0 ? (
        <Empty>
          <p>
            Считать пока нечего: <a href={`/textbooks/schools/${school.id}/stock`}>фонд школы</a> не записан.
          </p>
        </Empty>
      ) : (
        <EntryForm refused={actionData} values={{ day: today }} draft={`inventory-${school.id}`}>
          <TextField name="number" label="Номер описи" required />
          <DayField name="day" label="День" required />
          <LongField name="commission" label="Комиссия" rows={2} hint="Фамилии и должности тех, кто считал." />
          <p>Впишите, сколько экземпляров на полке. Пустое поле значит «не считали»: там всё останется как записано. Расхождения станут исправлениями с номером описи.</p>
          <Table
            caption={`Строк: ${numberInFigures(rows.length)}`}
            grid
            rows={rows}
            columns={[
              { title: 'Учебник', cell: ({ book }) => book },
              { title: 'Издание', cell: ({ edition }) => edition },
              { title: 'Записано', number: true, cell: ({ copies }) => numberInFigures(copies) },
              { title: 'На полке', number: true, cell: ({ id, book }) => <CellField name={`counted-${id}`} label={`${book}: на полке`} figures /> },
            ]}
          />
          <Submit>Записать опись</Submit>
        </EntryForm>
      )}
    </Page>
  )
}
