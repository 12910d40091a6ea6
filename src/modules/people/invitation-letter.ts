import type { LetterDraft } from '#platform/mail'
import { secretMark, siteMark } from '#platform/mail'
import type { Association } from './association.ts'
import type { LinkPurpose } from './entry-link.ts'
import { fullName, type Person } from './person.ts'

/** The letter that brings a one-time link. @param token forgotten by the outbox once the letter has gone @param until the moment to which the link works */
export function linkLetter({ person, token, purpose, until, association }: { person: Person & { readonly email: string }; token: string; purpose: LinkPurpose; until: Date; association: Association }): LetterDraft {
  const moment = new Intl.DateTimeFormat('ru-RU', { timeZone: association.timeZone, day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(until)
  const why =
    purpose === 'entry'
      ? `${association.name} (${association.city}) приглашает вас в программу «Библиокруг»: там план, заседания, события и всё, что делает объединение.`
      : `Кто-то, возможно вы, попросил новый пароль для программы «Библиокруг» (${association.name}, ${association.city}).`
  const otherwise = purpose === 'entry' ? 'Если вы не работаете в этом объединении, просто удалите письмо.' : 'Если это были не вы, просто удалите письмо: прежний пароль остаётся.'
  return {
    to: { name: fullName(person), address: person.email },
    subject: purpose === 'entry' ? 'Приглашение в программу «Библиокруг»' : 'Новый пароль для программы «Библиокруг»',
    text: [
      `Здравствуйте, ${[person.givenName, person.patronymic].filter(Boolean).join(' ') || person.surname}!`,
      why,
      `Откройте ссылку и придумайте пароль:\n${siteMark}/enter/${secretMark}`,
      `Ссылка сработает один раз, до ${moment}. Никому её не передавайте.`,
      otherwise,
    ].join('\n\n'),
    about: `/people/${person.id}`,
    secret: token,
    usefulUntil: until,
  }
}
