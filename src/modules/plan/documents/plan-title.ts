import type { PaperBlock } from '#documents/paper'
import type { Plan } from '../plan.ts'
import { associationIn } from '../reading/association.ts'

/** «План работы городского методического объединения школьных библиотекарей на 2026 – 2027 учебный год», as a block. */
export function planTitle({ association, schoolYear }: Pick<Plan, 'association' | 'schoolYear'>): PaperBlock[] {
  const year = `на ${schoolYear.from} – ${schoolYear.to} учебный год`
  return [{ type: 'heading', level: 0, text: [`План работы ${genitive(association)}`.trim(), year].join('\n') }]
}

/** The name in the genitive where reading the title will give the same name again; else as it is. */
function genitive(association: string): string {
  const words = association.split(' ')
  const kind = words.findIndex((word) => kinds.has(word))
  const declined = words.map((word, at) => (at > kind ? word : at === kind ? kinds.get(word)! : word.replace(/(?:ое|ее)$/u, (end) => (end === 'ое' ? 'ого' : 'его')))).join(' ')
  return kind >= 0 && associationIn(`План работы ${declined}`).name === association ? declined : association
}

const kinds = new Map([
  ['объединение', 'объединения'],
  ['сообщество', 'сообщества'],
  ['ассоциация', 'ассоциации'],
])
