import { Empty, Page, Table } from '#ui'
import { schoolById, schools, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { poolInWords } from '../book-words.ts'
import { bookshelf, cityProvision, schoolProvision } from '../city-provision.ts'
import { classGroupName } from '../class-group.ts'
import { partHeld } from '../pools.ts'
import type { Choice } from '../provision.ts'
import { compareSubjects, subjectByCode, subjectName } from '../subjects.ts'
import { tallyOf, tallyOfAll } from '../tally.ts'
import { percentInWords } from './tally-words.tsx'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/cells'

const choiceName: Readonly<Record<Choice, string>> = {
  assigned: 'выбран школой',
  'by stock': 'какого в фонде хватает',
  'whole class': 'весь класс перешёл на замену',
  none: '',
}

/** The classes behind a number: those of a subject, of a grade, of a school, or of one class. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    const asked = new URL(args.request.url).searchParams
    const subject = subjectByCode(asked.get('subject') ?? '')
    const grade = /^\d{1,2}$/.test(asked.get('grade') ?? '') ? Number(asked.get('grade')) : null
    const group = asked.has('class') ? idOf(asked.get('class')!) : null
    const school = asked.has('school') ? ((await schoolById(context, idOf(asked.get('school')!))) ?? notFound('Такой школы нет.')) : null
    const shelf = await bookshelf(context, year.from)
    const measured = school ? [await schoolProvision(context, shelf, school.id, year.from)] : await cityProvision(context, shelf, year.from)
    const names = new Map((await schools(context)).map(({ id, name }) => [id, name]))
    const found = measured
      .filter(({ schoolId }) => names.has(schoolId))
      .flatMap(({ schoolId, cells, holdings }) => cells.map((provided) => ({ ...provided, schoolId, holdings })))
      .filter(({ cell }) => (subject === null || cell.subject === subject.code) && (grade === null || cell.grade === grade) && (group === null || cell.classGroupId === group))
      .toSorted((one, other) => names.get(one.schoolId)!.localeCompare(names.get(other.schoolId)!, 'ru', { numeric: true }) || one.cell.grade - other.cell.grade || one.cell.letter.localeCompare(other.cell.letter, 'ru') || compareSubjects(one.cell.subject, other.cell.subject))
    const whole = tallyOfAll(found)
    return {
      year,
      school: school && { id: school.id, name: school.name },
      subject: subject?.name ?? null,
      grade,
      className: group === null || found.length === 0 ? null : classGroupName(found[0]!.cell),
      whole,
      truncated: found.length > mostShown,
      total: found.length,
      rows: found.slice(0, mostShown).map((provided, id) => ({
        id,
        schoolId: provided.schoolId,
        school: names.get(provided.schoolId)!,
        className: classGroupName(provided.cell),
        subject: subjectName(provided.cell.subject),
        users: provided.cell.users,
        filled: provided.filled,
        eForms: provided.eForms,
        part: provided.pool === null ? null : partHeld(shelf.pools.pools[provided.pool]!, provided.holdings),
        book: provided.pool === null ? null : poolInWords(shelf, provided.pool),
        choice: choiceName[provided.choice],
        percent: percentInWords(tallyOf(provided)),
      })),
    }
  })

/** Beyond it a person narrows the question rather than reads on. */
const mostShown = 1000

export default function CellsPage({ loaderData: { year, school, subject, grade, className, whole, rows, total, truncated } }: Route.ComponentProps) {
  const title = [className ? `Класс ${className}` : null, subject, grade === null ? null : `${grade} класс`].filter(Boolean).join(', ') || 'Все классы и предметы'
  return (
    <Page
      title={title}
      trail={[{ title: 'Учебники', to: `/textbooks?year=${year.from}` }, ...(school ? [{ title: school.name, to: `/textbooks/schools/${school.id}?year=${year.from}` }] : [])]}
      actions={
        <button type="button" className="quiet" data-print hidden>
          Печать
        </button>
      }
    >
      {rows.length === 0 ? (
        <Empty>
          <p>
            Таких классов нет: {school ? 'у этой школы' : 'у школ'} они не записаны на этот учебный год, или по этому предмету учебник не нужен. {school && <a href={`/textbooks/schools/${school.id}/classes?year=${year.from}`}>Записать</a>}
          </p>
        </Empty>
      ) : (
        <>
          <p className="lead">
            {whole.users === 0 ? 'Нет данных: не записаны численность классов или фонд.' : `Обеспечено ${percentInWords(whole)}: ${numberInFigures(whole.filled)} из ${numberInFigures(whole.users)}.`}
          </p>
          {truncated && (
            <p>
              Показаны первые {numberInFigures(mostShown)} из {numberInFigures(total)}. Откройте клетку таблицы предметов и классов, чтобы увидеть меньше.
            </p>
          )}
          <Table
            caption="Кому нужен учебник и по какому учат"
            rows={rows}
            columns={[
              ...(school ? [] : [{ title: 'Школа', cell: ({ schoolId, school }: (typeof rows)[number]) => <a href={`/textbooks/schools/${schoolId}?year=${year.from}`}>{school}</a> }]),
              { title: 'Класс', cell: ({ className }) => className },
              { title: 'Предмет', cell: ({ subject }) => subject },
              { title: 'Учебник', cell: ({ book, choice, part, schoolId, users, filled }) => (book === null ? (users !== null && filled === null ? 'фонд не записан' : 'в фонде нет') : <><a href={`/textbooks/schools/${schoolId}/stock/${part}`}>{book}</a> <small>{choice}</small></>) },
              { title: 'Учеников', number: true, cell: ({ users }) => (users === null ? 'нет данных' : numberInFigures(users)), foot: numberInFigures(whole.users) },
              { title: 'С учебником', number: true, cell: ({ filled }) => filled !== null && numberInFigures(filled), foot: numberInFigures(whole.filled) },
              { title: 'С ЭФУ', number: true, cell: ({ eForms }) => (eForms === null || eForms === 0 ? '' : numberInFigures(eForms)), foot: whole.eForms === 0 ? '' : numberInFigures(whole.eForms) },
              { title: 'Обеспечено', number: true, cell: ({ percent }) => percent, foot: percentInWords(whole) },
            ]}
          />
        </>
      )}
    </Page>
  )
}
