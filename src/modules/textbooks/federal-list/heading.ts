import type { Stage } from './entry.ts'

/** Under which headings of the list an entry stands. */
export interface Standing {
  readonly code: string
  readonly stage: Stage | null
  readonly area: string
  readonly subject: string
  readonly programme: string
}

export const nowhere: Standing = { code: '', stage: null, area: '', subject: '', programme: '' }

/**
 * Where the entries after a heading stand.
 * @param code of the heading; '' when the heading stands alone
 * @param last no other heading follows: what names no kind of its own is then a subject
 */
export function under(above: Standing, code: string, words: string, last: boolean): Standing {
  const name = words.replace(/[\s.]+$/, '')
  const stage = stageIn(name)
  const programme = programmeIn(name)
  if (/\(учебный предмет\)|\(обязательный коррекционный курс\)/i.test(name)) return { ...above, code, subject: presentName(name) }
  if (/\(предметная область\)/i.test(name)) return { ...above, code, area: presentName(name), subject: '' }
  if (programme !== null) return { code, stage, area: '', subject: '', programme }
  if (stage !== null) return { ...above, code, stage, area: '', subject: '' }
  if (last) return { ...above, code, subject: name }
  return { ...above, code, area: name, subject: '' }
}

/** The name that holds now: «Технология (учебный предмет) (с 1 сентября 2024 г. – Труд (технология))» is «Труд (технология)». */
function presentName(name: string): string {
  const [, renamed] = /\(с\s+\d{1,2}\s+[а-я]+\s+\d{4}\s*г(?:ода|\.)?\s*[–—-]\s*(.+)\)\s*$/iu.exec(name) ?? []
  return (renamed ?? name).replace(/\s*\((?:учебный предмет|предметная область|обязательный коррекционный курс)(?:\)|$)/giu, '').trim()
}

function stageIn(name: string): Stage | null {
  if (/^начальное общее образование|^обучающиеся I доп/i.test(name)) return 'primary'
  if (/^основное общее образование|^обучающиеся V\b/i.test(name)) return 'basic'
  return /^среднее общее образование|^обучающиеся X\b/i.test(name) ? 'secondary' : null
}

/** '' begins the programmes of all; null is no such heading. */
function programmeIn(name: string): string | null {
  const [, whose] = /((?:для|обучающихся)\s+(?:глухих|слабослышащих|слепых|слабовидящих|обучающихся|с)\s.+)$/iu.exec(name) ?? []
  if (name.startsWith('Общее образование обучающихся')) return `для ${name.slice('Общее образование '.length)}`
  if (!/^(?:\d+\.\s*(?:\d+\.\s*)?)?(?:учебники|перечень учебников)/i.test(name)) return null
  if (/среднего профессионального образования/i.test(name)) return 'среднего профессионального образования'
  if (/адаптированных/i.test(name)) return 'адаптированные'
  return whose ?? ''
}
