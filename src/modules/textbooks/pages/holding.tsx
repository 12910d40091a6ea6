import { Card, ChoiceField, DayField, dayShort, EntryForm, Page, Submit, Table, TextField } from '#ui'
import { done, schoolById, schools, shown } from '#modules/people'
import { idOf, type Form } from '#platform/form'
import { notFound, refuse } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { editionInWords, partInWords, workMarks } from '../book-words.ts'
import { movementKindName, writeOffReasonName, writeOffReasons } from '../movement.ts'
import { mayForSchool } from '../own-school.ts'
import { markWorn, recordCount, recordReceipt, writeOff } from '../record-movement.ts'
import { bookOfPart } from '../store/catalogue.ts'
import { holdingOf, movementsOf } from '../store/stock.ts'
import { roubles } from '../money.ts'
import { kopecksFrom } from './price-typed.ts'
import type { Route } from './+types/holding'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    const named = (await bookOfPart(context, idOf(args.params.partId))) ?? notFound('Такого учебника нет.')
    const names = new Map((await schools(context)).map(({ id, name }) => [id, name]))
    return {
      school: { id: school.id, name: school.name },
      title: partInWords(named),
      marks: workMarks(named.work),
      edition: editionInWords(named.edition),
      isbn: named.edition.isbn,
      workId: named.work.id,
      today: context.today,
      mayKeep: await mayForSchool(context, 'keep textbooks', school.id),
      held: await holdingOf(context, school.id, named.part.id),
      movements: (await movementsOf(context, school.id, named.part.id)).map((movement) => ({
        ...movement,
        kindName: movementKindName[movement.kind],
        otherSchool: movement.otherSchoolId === null ? null : names.get(movement.otherSchoolId)!,
        priceInWords: movement.price === null ? '' : roubles(movement.price),
      })),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const [schoolId, partId] = [idOf(args.params.schoolId), idOf(args.params.partId)]
    const deed = form.text('deed')
    const field = (name: string) => `${deed}-${name}`
    const recorded = { schoolId, partId, day: form.day(field('day'), 'День') ?? refuse('Назовите день.', field('day')), paper: form.required(field('paper'), 'Документ') }
    const whole = (name: string, label: string) => wholeOf(form, field(name), label)
    if (deed === 'receive') await recordReceipt(context, { ...recorded, copies: whole('copies', 'Экземпляров'), printedYear: form.whole(field('year'), 'Год издания'), price: kopecksFrom(form, field('price')) })
    else if (deed === 'write-off') await writeOff(context, { ...recorded, copies: whole('copies', 'Экземпляров'), reason: form.oneOf(field('reason'), writeOffReasons, 'Причина') })
    else if (deed === 'worn') await markWorn(context, { ...recorded, worn: whole('worn', 'К списанию') })
    else if (deed === 'count') await recordCount(context, { ...recorded, counted: whole('counted', 'На полке') })
    else refuse('Выберите, что записать.')
    return `/textbooks/schools/${schoolId}/stock/${partId}`
  })

const wholeOf = (form: Form, name: string, label: string): number => form.whole(name, label) ?? refuse(`Заполните «${label}».`, name)

export default function HoldingPage({ loaderData: { school, title, marks, edition, isbn, workId, today, mayKeep, held, movements }, actionData }: Route.ComponentProps) {
  const forms = [
    { deed: 'receive', title: 'Записать поступление', button: 'Записать поступление', paper: 'Документ', hint: 'Накладная, акт, приказ: с номером и днём.' },
    { deed: 'write-off', title: 'Списать', button: 'Списать', paper: 'Акт о списании', hint: 'Номер и день акта.' },
    { deed: 'worn', title: 'Отметить ветхие', button: 'Отметить', paper: 'Документ', hint: 'Протокол осмотра или пометка в журнале.' },
    { deed: 'count', title: 'Записать пересчёт', button: 'Записать пересчёт', paper: 'Документ', hint: 'Инвентаризационная опись.' },
  ] as const
  return (
    <Page
      title={title}
      trail={[{ title: 'Учебники', to: '/textbooks' }, { title: school.name, to: `/textbooks/schools/${school.id}` }, { title: 'Фонд', to: `/textbooks/schools/${school.id}/stock` }]}
    >
      <Card
        lines={[
          ['В школе', `${numberInFigures(held.copies)} экз.`],
          ['Из них к списанию', held.worn > 0 && `${numberInFigures(held.worn)} экз.`],
          ['Учебник', <a key="work" href={`/textbooks/works/${workId}`}>{marks}</a>],
          ['Издание', edition],
          ['ISBN', isbn],
        ]}
      />
      {mayKeep &&
        forms.map(({ deed, title, button, paper, hint }) => (
          <details key={deed} open={actionData?.typed['deed'] === deed}>
            <summary>{title}</summary>
            <EntryForm refused={actionData?.typed['deed'] === deed ? actionData : undefined} values={{ [`${deed}-day`]: today, [`${deed}-worn`]: held.worn, [`${deed}-counted`]: held.copies }}>
              <input type="hidden" name="deed" value={deed} />
              {(deed === 'receive' || deed === 'write-off') && <TextField name={`${deed}-copies`} label="Экземпляров" type="number" required />}
              {deed === 'worn' && <TextField name="worn-worn" label="К списанию всего, экземпляров" type="number" hint="Сколько ветхих сейчас, вместе с отмеченными раньше." required />}
              {deed === 'count' && <TextField name="count-counted" label="На полке, экземпляров" type="number" hint="Разница с записанным станет исправлением." required />}
              {deed === 'receive' && <TextField name="receive-year" label="Год издания" type="number" />}
              {deed === 'receive' && <TextField name="receive-price" label="Цена за экземпляр, руб." hint="Например: 648,50" />}
              {deed === 'write-off' && <ChoiceField name="write-off-reason" label="Причина" empty="Выберите" choices={writeOffReasons.map((reason) => [reason, writeOffReasonName[reason]])} />}
              <DayField name={`${deed}-day`} label="День" required />
              <TextField name={`${deed}-paper`} label={paper} hint={hint} required />
              <Submit>{button}</Submit>
            </EntryForm>
          </details>
        ))}
      {movements.length > 0 && (
        <Table
          caption="Движение"
          rows={movements}
          columns={[
            { title: 'День', cell: ({ day }) => dayShort(day) },
            { title: 'Что', cell: ({ kindName, reason, otherSchool }) => [kindName, reason, otherSchool].filter(Boolean).join(', ') },
            { title: 'Экземпляров', number: true, cell: ({ copies }) => (copies === 0 ? '' : `${copies > 0 ? '+' : ''}${numberInFigures(copies)}`), foot: numberInFigures(held.copies) },
            { title: 'К списанию', number: true, cell: ({ worn }) => (worn === 0 ? '' : `${worn > 0 ? '+' : ''}${numberInFigures(worn)}`), foot: numberInFigures(held.worn) },
            { title: 'Год издания', number: true, cell: ({ printedYear }) => printedYear },
            { title: 'Цена, руб.', number: true, cell: ({ priceInWords }) => priceInWords },
            { title: 'Документ', cell: ({ paper }) => paper },
            { title: 'Записал', cell: ({ recordedBy }) => recordedBy },
          ]}
        />
      )}
    </Page>
  )
}
