import { ChoiceField, Empty, EntryForm, Page, Submit, Years } from '#ui'
import { done, schoolById, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound, refuse } from '#platform/refusal'
import { editionInWords, poolInWords, workInWords } from '../book-words.ts'
import { chooseTextbooks } from '../choose-textbooks.ts'
import { bookshelf, schoolProvision } from '../city-provision.ts'
import { mayForSchool } from '../own-school.ts'
import { isProgramme, programmeName } from '../programmes.ts'
import { assignmentsOf } from '../store/teaching.ts'
import { compareSubjects, subjectName } from '../subjects.ts'
import { levelName, levels, type Level } from '../textbook.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/teaching'

/** By which textbooks the classes of a grade, or one class, are taught: a choice a subject. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    const shelf = await bookshelf(context, year.from)
    const { cells, holdings, classGroups } = await schoolProvision(context, shelf, school.id, year.from)
    const asked = placeAsked(args.request)
    const grade = asked.grade ?? classGroups[0]?.grade ?? null
    const classes = classGroups.filter((group) => group.grade === grade && group.programme === asked.programme)
    const chosen = await assignmentsOf(context, school.id, year.from)
    const copies = new Map(holdings.map((holding) => [holding.partId, holding.copies]))
    const workOf = new Map(shelf.catalogue.works.map((work) => [work.id, work]))
    const subjects = new Map(cells.filter(({ cell }) => cell.grade === grade && cell.programme === asked.programme && (asked.letter === null || cell.letter === asked.letter)).map(({ cell }) => [`${cell.subject}|${cell.level}`, cell]))
    return {
      year,
      school: { id: school.id, name: school.name },
      mayChoose: await mayForSchool(context, 'choose textbooks', school.id),
      grade,
      letter: asked.letter,
      programme: asked.programme,
      grades: [...new Set(classGroups.map((group) => group.grade))],
      programmes: [...new Set(classGroups.filter((group) => group.grade === grade).map(({ programme }) => programme))].map((code) => ({ code, name: programmeName(code) })),
      letters: classes.map(({ letter }) => letter).filter(Boolean),
      rows: [...subjects.values()]
        .toSorted((one, other) => compareSubjects(one.subject, other.subject))
        .map(({ subject, level, programme }) => ({
          name: `${subject}|${level}`,
          label: `${subjectName(subject)}${level === 'advanced' ? `, ${levelName.advanced}` : ''}`,
          now: [...new Set(cells.filter(({ cell, pool, choice }) => pool !== null && choice !== 'assigned' && cell.subject === subject && cell.level === level && cell.grade === grade && cell.programme === programme && (asked.letter === null || cell.letter === asked.letter)).map(({ pool }) => poolInWords(shelf, pool!)))],
          value: chosen.find((one) => one.grade === grade && one.letter === asked.letter && one.programme === programme && one.subject === subject && one.level === level)?.editionId ?? '',
          choices: shelf.catalogue.editions
            .filter(({ workId, medium }) => medium === 'print' && workOf.get(workId)!.subject === subject && workOf.get(workId)!.grades.includes(grade!))
            .map((edition) => {
              const held = shelf.catalogue.parts.filter(({ editionId }) => editionId === edition.id).map(({ id }) => copies.get(id) ?? 0)
              return { id: edition.id, held: Math.min(...held), words: `${workInWords(workOf.get(edition.workId)!)} — ${editionInWords(edition)}` }
            })
            .toSorted((one, other) => other.held - one.held)
            .map(({ id, held, words }) => [String(id), `${words} (в фонде ${held})`] as const),
        })),
    }
  })

function placeAsked(request: Request) {
  const asked = new URL(request.url).searchParams
  const [grade, programme] = [asked.get('grade') ?? '', asked.get('programme') ?? '']
  return { grade: /^\d{1,2}$/.test(grade) ? Number(grade) : null, letter: asked.get('letter'), programme: isProgramme(programme) ? programme : ('general' as const) }
}

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const schoolId = idOf(args.params.schoolId)
    const { grade, letter, programme } = placeAsked(args.request)
    const place = { grade: grade ?? form.whole('grade', 'Класс') ?? refuse('Выберите класс.'), letter, programme }
    const year = yearAsked(args.request, context)
    const choices = form.names().flatMap((name) => {
      const [subject, level] = name.split('|')
      if (level === undefined || !levels.includes(level as Level)) return []
      // Only what was chosen anew: a page opened earlier does not take back what a colleague chose since.
      return form.text(name) === form.text(`was.${name}`) ? [] : [{ ...place, subject: subject!, level: level as Level, editionId: form.whole(name, 'Учебник') }]
    })
    await chooseTextbooks(context, schoolId, year.from, choices)
    return addressOf(schoolId, year.from, place)
  })

function addressOf(schoolId: number, year: number, { grade, letter, programme }: { grade: number; letter: string | null; programme: string }): string {
  return `/textbooks/schools/${schoolId}/teaching?${new URLSearchParams({ year: String(year), grade: String(grade), ...(letter !== null && { letter }), ...(programme !== 'general' && { programme }) })}`
}

export default function TeachingPage({ loaderData: { year, school, mayChoose, grade, letter, programme, grades, programmes, letters, rows }, actionData }: Route.ComponentProps) {
  const to = (change: Partial<{ grade: number; letter: string | null; programme: string }>) => addressOf(school.id, year.from, { grade: grade ?? 1, letter, programme, ...change })
  return (
    <Page title="По каким учебникам учат" trail={[{ title: 'Учебники', to: `/textbooks?year=${year.from}` }, { title: school.name, to: `/textbooks/schools/${school.id}?year=${year.from}` }]}>
      <Years year={year} to={(from) => `/textbooks/schools/${school.id}/teaching?year=${from}`} />
      <p>Если учебник не выбран, класс считается обеспеченным тем, которого в фонде хватает. Выбирайте там, где это не так: параллель учится по разным учебникам или фонд ещё не пришёл.</p>
      {grade === null ? (
        <Empty>
          <p>
            Сначала запишите <a href={`/textbooks/schools/${school.id}/classes?year=${year.from}`}>классы и их численность</a>.
          </p>
        </Empty>
      ) : (
        <>
          <nav className="choices" aria-label="Класс">
            Класс:{' '}
            {grades.map((one) => (
              <span key={one}>{one === grade ? <strong aria-current="true">{one}</strong> : <a href={to({ grade: one, letter: null, programme: 'general' })}>{one}</a>} </span>
            ))}
          </nav>
          {programmes.length > 1 && (
            <nav className="choices" aria-label="Программа">
              Программа:{' '}
              {programmes.map(({ code, name }) => (
                <span key={code}>{code === programme ? <strong aria-current="true">{name}</strong> : <a href={to({ programme: code, letter: null })}>{name}</a>} </span>
              ))}
            </nav>
          )}
          {letters.length > 1 && (
            <nav className="choices" aria-label="Буква">
              {letter === null ? <strong aria-current="true">все классы параллели</strong> : <a href={to({ letter: null })}>все классы параллели</a>}{' '}
              {letters.map((one) => (
                <span key={one}>{one === letter ? <strong aria-current="true">{`${grade} ${one}`}</strong> : <a href={to({ letter: one })}>{`${grade} ${one}`}</a>} </span>
              ))}
            </nav>
          )}
          <EntryForm refused={actionData} values={Object.fromEntries(rows.map(({ name, value }) => [name, value]))}>
            <input type="hidden" name="grade" value={grade} />
            {rows.map(({ name, value }) => (
              <input key={name} type="hidden" name={`was.${name}`} value={actionData?.typed[`was.${name}`] ?? value} />
            ))}
            {rows.map(({ name, label, now, choices }) => (
              <ChoiceField key={name} name={name} label={label} {...(now.length > 0 && { hint: `Сейчас: ${now.join('; ')}` })} empty={letter === null ? 'какого в фонде хватает' : 'как у всей параллели'} choices={choices} />
            ))}
            {mayChoose && rows.length > 0 && <Submit>Записать</Submit>}
          </EntryForm>
        </>
      )}
    </Page>
  )
}
