import type { PersonId } from './person.ts'

/** A first entry by invitation, or a new password in place of a forgotten one. */
export type LinkPurpose = 'entry' | 'reset'

/** How long a link works that the office makes, and one that somebody who forgot the password asks for, in hours. */
export const linkHours = { ofOffice: 7 * 24, asked: 24 } as const

export interface EntryLink {
  readonly association: number
  readonly personId: PersonId
  readonly purpose: LinkPurpose
  readonly madeAt: Date | null
  readonly expiresAt: Date
  readonly usedAt: Date | null
  /** When a newer link of the same person took its place. */
  readonly replacedAt: Date | null
}

export type LinkState = 'works' | 'used' | 'replaced' | 'late'

export function linkState({ usedAt, replacedAt, expiresAt }: Pick<EntryLink, 'usedAt' | 'replacedAt' | 'expiresAt'>, now: Date): LinkState {
  if (usedAt !== null) return 'used'
  if (replacedAt !== null) return 'replaced'
  return expiresAt > now ? 'works' : 'late'
}

/** How far a person's coming in is. */
export type Coming = 'no mail' | 'not invited' | 'invited' | 'link late' | 'entered'

/** @param link the person's latest; undefined when none was made */
export function comingOf({ email, hasAccount, link }: { readonly email: string | null; readonly hasAccount: boolean; readonly link: EntryLink | undefined }, now: Date): Coming {
  if (hasAccount) return 'entered'
  if (email === null) return 'no mail'
  if (!link) return 'not invited'
  return linkState(link, now) === 'works' ? 'invited' : 'link late'
}

/** What becomes of a link that does not work, and what to do. */
export const deadLinkWords: Readonly<Record<Exclude<LinkState, 'works'> | 'unknown', string>> = {
  used: 'По этой ссылке уже вошли: она одноразовая. Если это были вы, войдите по почте и своему паролю. Если не вы — скажите руководителю объединения.',
  replaced: 'Вместо этой ссылки сделана новая: откройте последнее письмо или последний листок с приглашением.',
  late: 'Срок этой ссылки вышел. Если пароль у вас уже есть, войдите по нему; если нет — попросите у руководителя объединения новую ссылку.',
  unknown: 'Такой ссылки нет. Возможно, она скопирована не целиком: вставьте её из письма ещё раз или попросите у руководителя объединения новую.',
}
