import { tidy } from './wording.ts'

/** The pieces of the front part that a plan may have, in any order. */
export type FrontField = 'theme' | 'problemField' | 'aim' | 'tasks' | 'priorities' | 'expected' | 'indicators'

const ofWhat = '(?:\\s+(?:работы|деятельности|[гршм]?мо|объединения|[а-яё]+ого|[а-яё]+их|[а-яё]+ей|библиотекарей|на|учебный|год|\\d{4}|[-–—/]))*'

const labels: readonly (readonly [RegExp, FrontField])[] = [
  [new RegExp(`^(?:(?:единая|общая|основная)\\s+)?(?:методическая\\s+)?тема${ofWhat}(?=\\s*[:.–—-]|$)`, 'iu'), 'theme'],
  [/^проблема,?\s+над\s+которой\s+работает[^:]{0,80}(?=:|$)/iu, 'theme'],
  [/^проблемно[ей]\s+пол[ея](?=\s*[:.–—-]|$)/iu, 'problemField'],
  [/^проблемы(?=\s*:|$)/iu, 'problemField'],
  [new RegExp(`^(?:основная\\s+|главная\\s+)?цел[ьи]${ofWhat}(?=\\s*[:.–—-]|$)`, 'iu'), 'aim'],
  [new RegExp(`^(?:основные\\s+)?задачи${ofWhat}(?=\\s*[:.–—-]|$)`, 'iu'), 'tasks'],
  [new RegExp(`^(?:приоритетные|основные)\\s+направления${ofWhat}(?=\\s*[:.–—-]|$)`, 'iu'), 'priorities'],
  [new RegExp(`^(?:ожидаемы[ей]|планируемы[ей]|прогнозируемы[ей])\\s+результат[ыа]?${ofWhat}(?=\\s*[:.–—-]|$)`, 'iu'), 'expected'],
  [/^показатели(?:\s+(?:результативности|эффективности|деятельности|работы))*(?=\s*[:.–—-]|$)/iu, 'indicators'],
]

/** The label that a paragraph begins with, and what follows it; null when it begins with none. */
export function frontLabel(text: string): { field: FrontField; rest: string } | null {
  const line = tidy(text).replace(/^(?:\d{1,2}[.)]|[IVX]+[.)])\s*/u, '')
  for (const [pattern, field] of labels) {
    const found = pattern.exec(line)
    if (!found) continue
    const after = line.slice(found[0].length)
    const separated = /^\s*[:.–—-]/u.test(after)
    if (after.trim() !== '' && !separated) continue
    if (separated && /^\s*[.–—-]/u.test(after) && field !== 'theme' && field !== 'aim' && after.replace(/^[\s.–—-]+/u, '') !== '') continue
    return { field, rest: after.replace(/^\s*[:.–—-]\s*/u, '') }
  }
  return null
}
