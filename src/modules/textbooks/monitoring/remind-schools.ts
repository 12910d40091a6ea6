import { associationOf, fullName, members, permit, type Person } from '#modules/people'
import { letterPage, letterText } from '#documents/letter'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { enqueueLetters, isMailAddress, isOneLine } from '#platform/mail'
import { refuse } from '#platform/refusal'
import { counted } from '#platform/russian'
import { markRemindedOfData, toldData } from '../store/told-data.ts'
import { dataLetter, dataLetterSubject } from '../documents/data-letter.ts'
import { isSilent, type ToldData } from './told-data.ts'

/** Before this long after a reminder nobody is reminded again, in milliseconds. */
const betweenReminders = 60 * 60_000

/**
 * Writes to the librarians of schools that have not told their class sizes or their stock, what is missing and where to write it.
 * @returns how many letters wait to go out
 * @throws {Refusal} when the actor may not, all have told, nobody of them has e-mail, or all were reminded within the hour
 */
export function remindSchools(context: Context, schoolYear: number): Promise<number> {
  return atomically(context, async (context) => {
    permit(context, 'remind schools of textbooks')
    const silent = (await toldData(context, schoolYear)).filter(isSilent)
    if (silent.length === 0) refuse('Все школы записали численность классов и фонд: напоминать некому.')
    const people = librariansOf(await members(context), silent)
    if (people.length === 0) refuse('У библиотекарей этих школ нет почты. Запишите её в карточках людей или позвоните.')
    const due = new Set(await markRemindedOfData(context, people.map(({ person }) => person.id), new Date(context.now.getTime() - betweenReminders)))
    if (due.size === 0) refuse('Всем им напомнили меньше часа назад. Подождите ответа или позвоните.')
    const association = (await associationOf(context)).name
    const year = { from: schoolYear, to: schoolYear + 1 }
    await enqueueLetters(
      context,
      people
        .filter(({ person }) => due.has(person.id))
        .map(({ person, school }) => {
          const subject = dataLetterSubject(year)
          const blocks = dataLetter({ name: [person.givenName, person.patronymic].filter(Boolean).join(' '), school, year, association })
          return { to: { name: fullName(person), address: person.email }, subject, text: letterText(blocks), html: letterPage(subject, blocks), about: `/textbooks/data?year=${schoolYear}` }
        }),
    )
    await note(context, { deed: 'напомнено о данных об учебниках', subject: `/textbooks/data?year=${schoolYear}`, details: { how: counted(due.size, 'письмо', 'письма', 'писем') } })
    return due.size
  })
}

type Reachable = Person & { readonly email: string }

/** Who can be written to, with the school whose data are missing. */
export function librariansOf(everybody: readonly Person[], silent: readonly ToldData[]): { person: Reachable; school: ToldData }[] {
  const bySchool = new Map(silent.map((school) => [school.schoolId, school]))
  return everybody.flatMap((person) => {
    const school = person.schoolId === null ? undefined : bySchool.get(person.schoolId)
    return school !== undefined && keepsBooks(person) && isReachable(person) ? [{ person, school }] : []
  })
}

const keepsBooks = ({ roles }: Person): boolean => roles.includes('librarian') || roles.includes('mentor')
const isReachable = (person: Person): person is Reachable => person.email !== null && isMailAddress(person.email) && isOneLine(fullName(person))
