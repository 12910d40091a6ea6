import type { Layout } from './layout.ts'
import { isPartOfList, sectionOf, subjectMark, type Section } from './section.ts'

/**
 * The section that a row begins, or null: one filled cell, a label with its value, or, in the federal list, a code and a heading of its part.
 * @param filled columns in which the row says something
 */
export function sectionInRow(texts: readonly string[], filled: readonly number[], { columns }: Layout): Section | null {
  const fieldAt = (at: number) => columns[at]?.field ?? null
  const words = filled.filter((at) => !(fieldAt(at) === 'known' && /^[\dIVX.]+$/.test(texts[at]!)))
  if (words.length === 1) {
    const section = sectionOf(texts[words[0]!]!)
    // «12 | Химия» in a numbered table is a book of which nothing else is filled in.
    const isBook = section && 'subject' in section && fieldAt(words[0]!) === 'title' && filled.some((at) => /^\d+\.?$/.test(texts[at]!))
    return isBook ? null : section
  }
  if (filled.length === 2 && label.test(texts[filled[0]!]!)) return sectionOf(`${texts[filled[0]!]!.replace(/\s?:$/, '')}: ${texts[filled[1]!]!}`)
  const isCode = (at: number) => fieldAt(at) === 'fpuCode'
  const naming = filled.filter((at) => !['known', 'appendix', 'district'].includes(fieldAt(at) ?? '') && !(isCode(at) && /^[\d.]+$/.test(texts[at]!)))
  const coded = filled.find(isCode)
  if (naming.length !== 1 || coded === undefined || !(isCode(naming[0]!) || fieldAt(naming[0]!) === 'title')) return null
  const only = texts[naming[0]!]!
  if (isPartOfList(only) || subjectMark.test(only)) return sectionOf(only)
  return texts[coded]!.split('.').filter(Boolean).length < levelsOfBook ? { heading: true } : null
}

const label = /:$|^(?:школа|оу|оо|класс|издательство|предмет)$/i

/** Numbers of books in the federal list have at least six levels, of its parts fewer. */
const levelsOfBook = 6
