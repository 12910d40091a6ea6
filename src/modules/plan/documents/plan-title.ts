import type { PaperBlock } from '#documents/paper'
import { levelName, type Plan } from '../plan.ts'
import { associationIn } from '../reading/association.ts'
import { printedRoles, printedTitle } from '../reading/printed-words.ts'

/**
 * «План работы городского методического объединения школьных библиотекарей на 2026 – 2027 учебный год». A name that does
 * not decline stands in a line of its own; a level that the name does not tell, in brackets.
 */
export function planTitle({ association, level, schoolYear }: Pick<Plan, 'association' | 'level' | 'schoolYear'>): PaperBlock[] {
  const declined = genitive(association)
  const lines = [
    declined === null ? printedTitle : `${printedTitle} ${declined}`,
    declined === null ? association : '',
    level !== null && associationIn(association).level !== level ? `(${levelName[level]})` : '',
    `на ${schoolYear.from} – ${schoolYear.to} учебный год`,
  ]
  return [{ type: 'heading', level: 0, text: lines.filter(Boolean).join('\n'), role: printedRoles.title }]
}

/** The name in the genitive; null where reading the title would not give the same name again. */
function genitive(association: string): string | null {
  const words = association.split(' ')
  const kind = words.findIndex((word) => kinds.has(word))
  const declined = words.map((word, at) => (at > kind ? word : at === kind ? kinds.get(word)! : word.replace(/(?:ое|ее)$/u, (end) => (end === 'ое' ? 'ого' : 'его')))).join(' ')
  return kind >= 0 && associationIn(`${printedTitle} ${declined}`).name === association ? declined : null
}

const kinds = new Map([
  ['объединение', 'объединения'],
  ['сообщество', 'сообщества'],
  ['ассоциация', 'ассоциации'],
])
