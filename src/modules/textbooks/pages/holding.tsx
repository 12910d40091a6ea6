import { Card, ChoiceField, DayField, dayShort, EntryForm, Page, Submit, Table, TextField } from '#ui'
import { done, schoolById, schools, shown } from '#modules/people'
import { idOf, type Form } from '#platform/form'
import { NotFound, notFound, NotPermitted, Refusal, refuse } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { editionInWords, partInWords, workMarks } from '../book-words.ts'
import { movementKindName, writeOffReasonName, writeOffReasons } from '../movement.ts'
import { lendCopies, returnCopies, transferCopies } from '../move-copies.ts'
import { mayForSchool } from '../own-school.ts'
import { markWorn, recordCount, recordReceipt, writeOff } from '../record-movement.ts'
import { bookOfPart } from '../store/catalogue.ts'
import { holdingOf, loansOut, movementsOf } from '../store/stock.ts'
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
      loans: (await loansOut(context, school.id, named.part.id)).map((loan) => ({ ...loan, id: loan.otherSchoolId, name: names.get(loan.otherSchoolId) ?? '' })),
      others: [...names].filter(([id]) => id !== school.id).map(([id, name]) => [String(id), name] as const),
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
    await besideItsField(deed, async () => {
      if (deed === 'receive') await recordReceipt(context, { ...recorded, copies: whole('copies', 'Экземпляров'), printedYear: form.whole(field('year'), 'Год издания'), price: kopecksFrom(form, field('price')) })
      else if (deed === 'write-off') await writeOff(context, { ...recorded, copies: whole('copies', 'Экземпляров'), reason: form.oneOf(field('reason'), writeOffReasons, 'Причина') })
      else if (deed === 'worn') await markWorn(context, { ...recorded, worn: whole('worn', 'К списанию') })
      else if (deed === 'count') await recordCount(context, { ...recorded, counted: whole('counted', 'На полке') })
      else if (deed === 'give' || deed === 'return') {
        const moved = { partId, from: schoolId, to: form.whole(field('to'), 'Школа') ?? refuse('Выберите школу.', field('to')), copies: whole('copies', 'Экземпляров'), day: recorded.day, paper: recorded.paper }
        if (deed === 'return') await returnCopies(context, moved)
        else if (form.oneOf(field('how'), ['lend', 'transfer'], 'Как') === 'transfer') await transferCopies(context, moved)
        else await lendCopies(context, { ...moved, due: form.day(field('due'), 'Вернуть до') ?? refuse('Назовите день возврата.', field('due')) })
      } else refuse('Выберите, что записать.')
    })
    return `/textbooks/schools/${schoolId}/stock/${partId}`
  })

/** The deeds name a field as they know it; on this page each form has its own. */
async function besideItsField(form: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal) || error instanceof NotPermitted || error instanceof NotFound || error.field === null || error.field.startsWith(`${form}-`)) throw error
    refuse(error.message, `${form}-${error.field === 'printedYear' ? 'year' : error.field}`)
  }
}

const wholeOf = (form: Form, name: string, label: string): number => form.whole(name, label) ?? refuse(`Заполните «${label}».`, name)

export default function HoldingPage({ loaderData: { school, title, marks, edition, isbn, workId, today, mayKeep, held, loans, others, movements }, actionData }: Route.ComponentProps) {
  const borrowed = loans.filter((loan) => loan.borrowed > 0)
  const forms = [
    { deed: 'receive', title: 'Записать поступление', button: 'Записать поступление', paper: 'Документ', hint: 'Накладная, акт, приказ: с номером и днём.' },
    { deed: 'write-off', title: 'Списать', button: 'Списать', paper: 'Акт о списании', hint: 'Номер и день акта.' },
    { deed: 'worn', title: 'Отметить ветхие', button: 'Отметить', paper: 'Документ', hint: 'Протокол осмотра или пометка в журнале.' },
    { deed: 'give', title: 'Передать другой школе', button: 'Передать', paper: 'Документ', hint: 'Договор и акт, а при передаче насовсем — приказ учредителя.' },
    ...(borrowed.length > 0 ? [{ deed: 'return', title: 'Вернуть взятое', button: 'Вернуть', paper: 'Документ', hint: 'Акт возврата.' } as const] : []),
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
              {deed === 'give' && <ChoiceField name="give-to" label="Школа" empty="Выберите" choices={others} />}
              {deed === 'give' && <ChoiceField name="give-how" label="Как" choices={[['lend', 'на время: остаются на нашем балансе'], ['transfer', 'насовсем: с баланса на баланс']]} />}
              {deed === 'give' && <DayField name="give-due" label="Вернуть до" />}
              {deed === 'return' && <ChoiceField name="return-to" label="Школа" choices={borrowed.map(({ id, name, borrowed }) => [String(id), `${name}: взято ${borrowed}`])} />}
              {(deed === 'receive' || deed === 'write-off' || deed === 'give' || deed === 'return') && <TextField name={`${deed}-copies`} label="Экземпляров" type="number" required />}
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
      {loans.length > 0 && (
        <Table
          caption="Во временном пользовании"
          rows={loans}
          columns={[
            { title: 'Школа', cell: ({ id, name }) => <a href={`/textbooks/schools/${id}`}>{name}</a> },
            { title: 'Взято у неё', number: true, cell: ({ borrowed }) => (borrowed === 0 ? '' : numberInFigures(borrowed)) },
            { title: 'Отдано ей', number: true, cell: ({ lent }) => (lent === 0 ? '' : numberInFigures(lent)) },
            { title: 'Вернуть до', cell: ({ due }) => due && dayShort(due) },
          ]}
        />
      )}
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
