import { addPerson, addSchool, answerConsent, changePerson, foundAssociation, fullName, grantRoles, people, type PersonCard, type PersonId, type Role, type SchoolId } from '#modules/people'
import { calendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import { Chance } from './chance.ts'

/** The invented city of the demo: its people by what they are in the association. */
export interface SampleCity {
  readonly context: Context
  readonly head: PersonId
  readonly secretary: PersonId
  readonly methodist: PersonId
  readonly officer: PersonId
  readonly librarians: readonly PersonId[]
  readonly schools: readonly SchoolId[]
}

const city = 'Верхнеозёрск'
const streets = ['Заречная', 'Садовая', 'Школьная', 'Полевая', 'Береговая', 'Новая', 'Лесная', 'Рябиновая', 'Книжная', 'Солнечная']
const surnames = [
  'Лебедева', 'Орлова', 'Зимина', 'Кудрявцева', 'Берёзкина', 'Соколова', 'Тихонова', 'Ясенева', 'Воронина', 'Полякова', 'Ермакова', 'Щукина', 'Ладыгина',
  'Мельникова', 'Горчакова', 'Рощина', 'Крылова', 'Седова', 'Ключевская', 'Ветрова', 'Чайкина', 'Журавлёва', 'Малинина', 'Снегирёва', 'Калинина', 'Дубровская',
  'Шевченко', 'Родниковых', 'Осипова', 'Лукина', 'Тополева', 'Ивушкина', 'Харитонова', 'Белозёрова',
]
const givenNames = ['Анна', 'Мария', 'Елена', 'Ольга', 'Татьяна', 'Наталья', 'Светлана', 'Ирина', 'Людмила', 'Вера', 'Галина', 'Юлия']
const patronymics = ['Павловна', 'Сергеевна', 'Андреевна', 'Викторовна', 'Николаевна', 'Юрьевна', 'Фёдоровна', 'Ильинична', 'Александровна', 'Олеговна']

/** Founds the sample association and enters its 24 schools and 33 people by the same deeds as the pages. */
export async function makeCity(founding: Context): Promise<SampleCity> {
  const chance = new Chance(20_260_901)
  const year = founding.now.getUTCFullYear()
  const person = (index: number, since: number | null): PersonCard => ({
    surname: surnames[index]!,
    givenName: givenNames[index % givenNames.length]!,
    patronymic: patronymics[(index * 7) % patronymics.length]!,
    post: 'педагог-библиотекарь',
    schoolId: null,
    category: since !== null && since < year - 11 ? chance.one(['первая', 'высшая']) : '',
    inProfessionSince: since === null ? null : calendarDate(since, chance.whole(8, 9), 1),
    email: `member${index + 1}@example.org`,
    phone: `+7 900 000-00-${String(index + 10)}`,
    leftOn: null,
  })

  const headCard = person(0, year - 22)
  const { association, head } = await foundAssociation(founding, {
    token: null,
    password: null,
    association: {
      name: 'Городское методическое объединение школьных библиотекарей',
      shortName: 'ГМО школьных библиотекарей',
      city,
      timeZone: 'Asia/Yekaterinburg',
      beginnersSchoolName: 'Школа растущего библиотекаря',
    },
    head: headCard,
  })
  const context: Context = { ...founding, association, actor: { personId: head, name: 'Лебедева Анна Павловна', roles: ['head', 'administrator'] } }

  const schools: SchoolId[] = []
  for (let number = 1; number <= 24; number++) schools.push(await addSchool(context, school(number, chance)))

  await changePerson(context, head, { ...headCard, schoolId: schools[4]! }, 1)

  const librarians: PersonId[] = [head]
  for (let index = 1; index < 30; index++) {
    const beginner = index >= 25
    const id = await addPerson(context, {
      ...person(index, year - (beginner ? chance.whole(1, 2) : chance.whole(7, 31))),
      schoolId: schools[index % schools.length]!,
    })
    librarians.push(id)
  }
  const grant = (id: PersonId, ...roles: Role[]) => grantRoles(context, id, roles)
  const [, secretary = head] = librarians
  await grant(secretary, 'secretary', 'librarian')
  for (const mentor of librarians.slice(2, 7)) await grant(mentor, 'mentor', 'librarian')
  const methodist = await addPerson(context, { ...person(30, year - 25), post: 'методист информационно-методического центра' })
  await grant(methodist, 'methodist')
  const officer = await addPerson(context, { ...person(31, null), post: 'ведущий специалист управления образования' })
  await grant(officer, 'education officer')
  await answerConsents(context, chance, [...librarians, methodist, officer])
  return { context, head, secretary, methodist, officer, librarians, schools }
}

/** Everybody lets the association keep their data; not all want letters or their name on an open page. */
async function answerConsents(context: Context, chance: Chance, everybody: readonly PersonId[]): Promise<void> {
  const names = new Map((await people(context)).map((person) => [person.id, fullName(person)]))
  for (const personId of everybody)
    for (const [purpose, share] of [['keeping', 1], ['mailing', 0.85], ['publishing', 0.6]] as const) {
      const act = chance.next() < share ? 'given' : 'refused'
      await answerConsent({ ...context, actor: { personId, name: names.get(personId) ?? '', roles: ['librarian'] } }, { purpose, act, textVersion: '1' })
    }
}

function school(number: number, chance: Chance) {
  const kind = number % 8 === 0 ? 'гимназия' : number % 11 === 0 ? 'лицей' : 'СОШ'
  const form = number % 3 === 0 ? 'МБОУ' : 'МАОУ'
  return {
    kind,
    number: String(number),
    name: kind === 'СОШ' ? `${form} СОШ № ${number}` : `${form} «${kind === 'лицей' ? 'Лицей' : 'Гимназия'} № ${number}»`,
    fullName: '',
    inn: inventedInn(number),
    founder: 'Управление образования города Верхнеозёрска',
    address: `г. ${city}, ул. ${chance.one(streets)}, ${chance.whole(1, 90)}`,
    latitude: Number((58.1 + chance.next() * 0.12).toFixed(5)),
    longitude: Number((57.7 + chance.next() * 0.2).toFixed(5)),
    phone: '',
    email: `school${number}@example.org`,
    contact: '',
    aliases: kind === 'СОШ' ? [`школа ${number}`] : [],
  }
}

/** With the right check digit, of a region 00 that does not exist. */
function inventedInn(number: number): string {
  const digits = String(number).padStart(9, '0')
  const sum = [2, 4, 10, 3, 5, 9, 4, 6, 8].reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return digits + String((sum % 11) % 10)
}
