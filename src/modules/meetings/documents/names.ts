import { shortName, signatureName } from '#modules/people'
import { declineName, declinePost, type GrammaticalCase } from '#platform/russian'
import type { ProtocolPerson } from '../protocol.ts'

export type Named = ProtocolPerson | { readonly words: string }

/** «Иванова А. П., педагог-библиотекарь МАОУ СОШ № 5», in any case; guests as they were typed, declined where they begin with a name. */
export function personInWords(person: Named, grammaticalCase: GrammaticalCase = 'nominative'): string {
  if ('words' in person) return guestInWords(person.words, grammaticalCase)
  const name = shortName(declineName(person, grammaticalCase))
  const post = [declinePost(lowered(person.post), grammaticalCase), schoolAfterPost(person.school)].filter(Boolean).join(' ')
  return post ? `${name}, ${post}` : name
}

/** «Иванова А. П.», or a guest's words. */
export const nameInWords = (person: Named): string => ('words' in person ? person.words : shortName(person))

/** «А. П. Иванова» for the line of a signature. */
export const signed = (person: ProtocolPerson | null): string => (person === null ? '' : signatureName(person))

/** «Л. Ю. Зимина, сотрудница архива» or «Зимина Л. Ю., …». */
const guest = /^(?:(?<before>(?:[А-ЯЁ]\.\s*){1,2}))?(?<surname>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)(?:\s+(?<after>(?:[А-ЯЁ]\.\s*){1,2}))?(?:,\s*(?<post>.+))?$/s

function guestInWords(words: string, grammaticalCase: GrammaticalCase): string {
  const { before, surname, after, post } = guest.exec(words.replaceAll('\u00A0', ' '))?.groups ?? {}
  const initials = (before ?? after)?.replace(/\s/g, '').replace(/\.(?=.)/g, '.\u00A0')
  if (surname === undefined || initials === undefined) return words
  const name = `${declineName({ surname, givenName: '', patronymic: '' }, grammaticalCase).surname}\u00A0${initials}`
  return post === undefined ? name : `${name}, ${declinePost(post, grammaticalCase)}`
}

/** An abbreviation keeps its capitals. */
const lowered = (post: string): string => (/^[А-ЯЁ][а-яё]/.test(post) ? post[0]!.toLowerCase() + post.slice(1) : post)

/** «педагог-библиотекарь гимназии № 8»; a name that begins with an abbreviation does not change. */
const schoolAfterPost = (school: string): string =>
  school.replace(/^Гимназия(?=\s|$)/, 'гимназии').replace(/^Лицей(?=\s|$)/, 'лицея').replace(/^Школа(?=\s|$)/, 'школы').replace(/^Школа-интернат(?=\s|$)/, 'школы-интерната')
