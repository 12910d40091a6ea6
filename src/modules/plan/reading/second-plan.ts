import type { Block } from '#documents/blocks'
import type { SchoolYear } from '#platform/calendar'
import { associationIn } from './association.ts'
import { distinct, gridOf } from './grid.ts'
import type { Line } from './lines.ts'
import type { Notes } from './notes.ts'
import { sameYear, schoolYearsIn } from './school-year.ts'
import { beginsPlan, isTitle, namesPlan } from './title.ts'
import { tidy } from './wording.ts'

/** Keeps the words of a second plan in the same file: the first is read, the other is asked about. */
export class SecondPlan {
  #texts: string[] | null = null

  get begun(): boolean {
    return this.#texts !== null
  }

  begin({ text }: Line): void {
    this.#texts = [text]
  }

  keep(block: Block): void {
    this.#texts?.push(textOf(block))
  }

  end(notes: Notes): void {
    if (this.#texts) notes.ask('other', '', 'Похоже, в файле два плана. Прочитан первый; второй загрузите отдельным файлом.', this.#texts.filter(Boolean).join('\n'))
  }
}

/** Whether a line below the body begins another plan: «План работы …» of another association or another year. */
export function beginsSecondPlan({ text, label }: Line, next: Line | null, year: SchoolYear | null, firstTitle: string): boolean {
  if (label !== null || !beginsPlan(text)) return false
  const title = `${text} ${next !== null && isTitle(next.text) ? next.text : ''}`
  const [written] = schoolYearsIn(title)
  const ofYear = written !== undefined && year !== null && !sameYear(written, year)
  const { name } = associationIn(title)
  return namesPlan(title) && (ofYear || (name !== null && name !== associationIn(firstTitle).name)) && !/^план\s+(?:заседаний|мероприятий|проведения)/iu.test(text)
}

function textOf(block: Block): string {
  if (block.type === 'paragraph') return tidy([block.label === '•' ? null : block.label, block.text].filter(Boolean).join(' '))
  return gridOf(block)
    .rows.map(({ places, index }) => distinct(places).filter(({ row }) => row === index).map(({ text }) => text).filter(Boolean).join(' | '))
    .join('\n')
}
