import type { Approval } from './plan-reading.ts'
import { tidy } from './wording.ts'

const kinds: readonly (readonly [RegExp, Approval['kind']])[] = [
  [/рассмотрен|обсужден|РАССМОТРЕН/iu, 'рассмотрено'],
  [/рекомендован/iu, 'рекомендовано'],
  [/согласова/iu, 'согласовано'],
  [/утвержд/iu, 'утверждено'],
]

/** The kind of an approval stamp that begins with this text; null when it begins none. */
export function stampKind(text: string): Approval['kind'] | null {
  const first = tidy(text).split('\n')[0] ?? ''
  const found = /^[«"]?\s*(рассмотрен[оаы]?|рекомендован[оаы]?|согласован[оаы]?|согласовываю|утвержден[оаы]?|утверждён[оаы]?|утверждаю)(?![а-яё])/iu.exec(first)
  if (!found || first.length > 120) return null
  return kinds.find(([pattern]) => pattern.test(found[1]!.replace(/ё/giu, 'е')))?.[1] ?? null
}

/** Lines that go on a stamp: who, protocol or order, date, blanks to fill. */
export const continuesStamp = (text: string): boolean =>
  /протокол|приказ|директор|начальник|заведующ|председател|руководител|_{2,}|^\s*«?_*\s*\d{0,2}\s*_*»?.{0,20}20\d\d|от\s+[«"]?\d|№\s*[\d_]|методическ|совет|заседани|управлени|комитет|центр/iu.test(text) && text.length <= 160
