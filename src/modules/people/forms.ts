import type { Form } from '#platform/form'
import type { AssociationCard } from './association.ts'
import type { PersonCard } from './person.ts'
import type { SchoolCard } from './school.ts'
import { schoolNameOf } from './school-name.ts'

export function schoolFrom(form: Form): SchoolCard {
  const name = form.required('name', 'Название')
  return {
    name,
    kind: form.text('kind') || (schoolNameOf(name).kind ?? ''),
    number: form.text('number') || schoolNameOf(name).number,
    fullName: form.text('fullName'),
    inn: form.text('inn').replace(/\s/g, '') || null,
    founder: form.text('founder'),
    address: form.text('address'),
    latitude: form.decimal('latitude', 'Широта'),
    longitude: form.decimal('longitude', 'Долгота'),
    phone: form.text('phone'),
    email: form.text('email'),
    contact: form.text('contact'),
    aliases: form.text('aliases').split('\n').map((line) => line.trim()).filter(Boolean),
  }
}

export function personFrom(form: Form): PersonCard {
  return {
    surname: form.required('surname', 'Фамилия'),
    givenName: form.text('givenName'),
    patronymic: form.text('patronymic'),
    post: form.text('post'),
    schoolId: form.whole('schoolId', 'Школа'),
    category: form.text('category'),
    inProfessionSince: form.day('inProfessionSince', 'В профессии с'),
    email: form.text('email') || null,
    phone: form.text('phone'),
    leftOn: form.day('leftOn', 'Вышел из объединения'),
  }
}

export function associationFrom(form: Form): AssociationCard {
  return {
    name: form.required('name', 'Название объединения'),
    shortName: form.text('shortName'),
    city: form.required('city', 'Город'),
    timeZone: form.required('timeZone', 'Часовой пояс'),
    beginnersSchoolName: form.text('beginnersSchoolName') || null,
  }
}
