import { ChoiceField, DayField, Empty, EntryForm, Page, Submit, TextField, TickField } from '#ui'
import { done, may, schoolById, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound, refuse } from '#platform/refusal'
import { compareOnShelf, editionInWords, namedParts, partInWords } from '../book-words.ts'
import { permitOwnSchool } from '../own-school.ts'
import { recordReceipt } from '../record-movement.ts'
import { catalogue } from '../store/catalogue.ts'
import { subjectByCode, subjectName, subjects } from '../subjects.ts'
import { gradesInWords } from '../textbook.ts'
import { kopecksFrom } from './price-typed.ts'
import type { Route } from './+types/receive'

/** A receipt of a textbook that is described; first the subject and grade are chosen, as a city has hundreds of textbooks. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    await permitOwnSchool(context, 'keep textbooks', school.id)
    const asked = new URL(args.request.url).searchParams
    const subject = subjectByCode(asked.get('subject') ?? '')
    const grade = Number(asked.get('grade') ?? '')
    const books = [...namedParts(await catalogue(context)).values()]
      .filter(({ work }) => subject !== null && work.subject === subject.code && (!(grade > 0) || work.grades.includes(grade)))
      .toSorted(compareOnShelf)
    return {
      school: { id: school.id, name: school.name },
      today: context.today,
      subject: subject?.code ?? '',
      grade: grade > 0 ? String(grade) : '',
      mayDescribe: may(context, 'describe textbooks'),
      books: books.map((named) => [String(named.part.id), `${partInWords(named)}, ${gradesInWords(named.work.grades)} класс — ${editionInWords(named.edition)}`] as const),
      subjects: subjects.map(({ code }) => [code, subjectName(code)] as const),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const schoolId = idOf(args.params.schoolId)
    const partId = form.whole('partId', 'Учебник') ?? refuse('Выберите учебник.', 'partId')
    await recordReceipt(context, {
      schoolId,
      partId,
      copies: form.whole('copies', 'Экземпляров') ?? refuse('Заполните «Экземпляров».', 'copies'),
      day: form.day('day', 'День') ?? refuse('Назовите день.', 'day'),
      paper: form.required('paper', 'Документ'),
      printedYear: form.whole('printedYear', 'Год издания'),
      price: kopecksFrom(form, 'price'),
      opening: form.ticked('opening'),
    })
    return `/textbooks/schools/${schoolId}/stock/${partId}`
  })

export default function ReceivePage({ loaderData: { school, today, subject, grade, mayDescribe, books, subjects }, actionData }: Route.ComponentProps) {
  return (
    <Page
      title="Записать поступление"
      trail={[{ title: 'Учебники', to: '/textbooks' }, { title: school.name, to: `/textbooks/schools/${school.id}` }, { title: 'Фонд', to: `/textbooks/schools/${school.id}/stock` }]}
    >
      <EntryForm method="get" values={{ subject, grade }}>
        <ChoiceField name="subject" label="Предмет" empty="Выберите" choices={subjects} />
        <ChoiceField name="grade" label="Класс" empty="любой" choices={[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((number) => [number, `${number}`])} />
        <Submit quiet={books.length > 0}>Показать учебники</Submit>
      </EntryForm>
      {subject !== '' && books.length === 0 && (
        <Empty>
          <p>Учебник по этому предмету ещё не описан.</p>
          {mayDescribe ? (
            <p>
              <a href="/textbooks/works/new">Описать учебник</a>
            </p>
          ) : (
            <p>Попросите руководителя объединения или методиста описать его на странице «Учебники города».</p>
          )}
        </Empty>
      )}
      {books.length > 0 && (
        <EntryForm refused={actionData} values={{ day: today }} draft="receive-textbooks">
          <ChoiceField name="partId" label="Учебник" empty="Выберите" choices={books} required />
          <TextField name="copies" label="Экземпляров" type="number" required />
          <TextField name="printedYear" label="Год издания" type="number" />
          <TextField name="price" label="Цена за экземпляр, руб." hint="Например: 648,50" />
          <DayField name="day" label="День" required />
          <TextField name="paper" label="Документ" hint="Накладная, акт, приказ: с номером и днём." required />
          <TickField name="opening" label="Это то, что уже было на полках, а не новое поступление" />
          <Submit>Записать</Submit>
        </EntryForm>
      )}
    </Page>
  )
}
