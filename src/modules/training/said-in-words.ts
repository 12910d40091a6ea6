import type { EventKind } from './event.ts'
import type { ParticipationRole, Result } from './participation.ts'

/** The role that a cell of a list names; null when it names none. «Участник» is a contestant at a contest, a listener elsewhere. */
export function roleMeant(text: string, kind: EventKind): ParticipationRole | null {
  const said = folded(text)
  const role = roles.find(([pattern]) => pattern.test(said))?.[1]
  if (role) return role
  return /^участни(к|ца|ки)$/.test(said) ? (kind === 'contest' ? 'contestant' : 'listener') : null
}

const roles: readonly (readonly [RegExp, ParticipationRole])[] = [
  [/^(слушател[ья]\p{L}*|слушала?|участни(к|ца) (вебинара|семинара|курсов|форума|конференции|мастер класса))$/u, 'listener'],
  [/^(конкурсант(ка)?|участни(к|ца) конкурса)$/, 'contestant'],
  [/^(докладчи(к|ца)|спикер|выступающ(ий|ая)|выступление|выступила?|доклад|лектор)$/, 'speaker'],
  [/^((член )?(жюри|экспертн\p{L}+ \p{L}+)|эксперт)$/u, 'juror'],
  [/^(организатор|ведущ(ий|ая)|модератор)$/, 'organiser'],
]

/** The result that a cell of a list names, with its own words kept where they say more; null for an empty cell or a dash. */
export function resultMeant(text: string): { readonly result: Result; readonly resultWords: string } | null {
  const said = folded(text)
  if (said === '' || said === 'нет' || said === 'без результата') return null
  const plain = plainResults.find(([pattern]) => pattern.test(said))?.[1]
  if (plain) return { result: plain, resultWords: '' }
  return { result: tellingResults.find(([pattern]) => pattern.test(said))?.[1] ?? 'other', resultWords: text.trim() }
}

const place = (n: string) => `(${n})(( |)(й|е|ое|ая|oe))?`
const first = place('1|i|перв(ое|ый|ая)')
const second = place('2|ii|втор(ое|ой|ая)')
const third = place('3|iii|треть(е|я)|третий')

/** Words that say no more than the name of the result. */
const plainResults: readonly (readonly [RegExp, Result])[] = [
  [/^победител(ь|ьница)$/, 'winner'],
  [new RegExp(`^(призер )?${first} место$|^призер ${first}$`), 'first place'],
  [new RegExp(`^(призер )?${second} место$|^призер ${second}$`), 'second place'],
  [new RegExp(`^(призер )?${third} место$|^призер ${third}$`), 'third place'],
  [/^призер(ка)?$/, 'prize'],
  [/^лауреат(ка)?$/, 'laureate'],
  [/^диплом(ант(ка)?)?$/, 'diploma'],
  [/^сертификат( участни(ка|цы))?$/, 'certificate'],
  [/^(участие|участвовала?|участник|участница)$/, 'participation'],
]

/** Words that name a result among others, which are worth keeping. */
const tellingResults: readonly (readonly [RegExp, Result])[] = [
  [/победител|гран при/, 'winner'],
  [/лауреат/, 'laureate'],
  [new RegExp(`(^| )${first} место`), 'first place'],
  [new RegExp(`(^| )${second} место`), 'second place'],
  [new RegExp(`(^| )${third} место`), 'third place'],
  [/призер/, 'prize'],
  [/диплом/, 'diploma'],
  [/сертификат/, 'certificate'],
]

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/ё/g, 'е').replace(/[^\p{L}\d]+/gu, ' ').trim()
