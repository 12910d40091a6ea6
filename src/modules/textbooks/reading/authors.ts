import { beginsWithSubject, isSubjectWord } from './known-words.ts'

export interface SplitTitle {
  readonly authors: string
  readonly title: string
}

const surname = String.raw`\p{L}[\p{L}’']+(?:\s?-\s?\p{L}[\p{L}’']*)?(?:\s?\(\p{Lu}\p{L}+\))?`
/** «Л.Н.», «С. М.», «ВВ.», «О.В», «Г.», «М.З,»; two figures of a century in Roman letters are none. */
const initials = String.raw`(?!(?:XX|XI|IX|XV|ХХ|ХІ)\b)(?:\p{Lu}\s?\.\s?-?\p{Lu}(?:\.|(?![\p{L}\d]))|\p{Lu}{2}(?:\.|(?=\s?[,;]))|\p{Lu}(?:\.|(?=\s?[,;/])))(?!\p{L}{2,}\.?\s\p{Lu}\.)`
const before = String.raw`(?:\p{Lu}(?:\s?\.\s?|\s)\p{Lu}\s?\.?|\p{Lu}{2}\.|\p{Lu}\.)\s?${surname}`
const after = String.raw`${surname}(?:\s|\.\s?)${initials}`
const author = new RegExp(String.raw`(?:${after}|${before})`, 'uy')
/** In the middle of a list a name may lack its initials, or stand without a comma when it has both of them. */
const lone = new RegExp(String.raw`${surname}(?=\s?,)`, 'uy')
const full = new RegExp(String.raw`(?:${surname}(?:\s|\.\s?)\p{Lu}\.\s?\p{Lu}\.|\p{Lu}\.\s?\p{Lu}\.\s?${surname}(?=[,.;]))`, 'uy')
const comma = /\s?\.?\s?[,;]+\s?|\s?\.?\s(?:и|and)\s(?!др)/uy
const others = /[.,]?\s?(?:и\s)?(?:др(?:угие|\.|(?=[\s,.]))|соавт\.?)/uy
const closing = /\s?\)/uy
const editor = /\s?[.,;]{0,2}\s?[/|1(]?\s?под\s(?:общ\p{L}*\.?\s?|науч\p{L}*\.?\s?)?(?:ред(?:акци\p{L}+|\.)|рук(?:оводств\p{L}+|\.))\s?(?:(?:проф|акад|чл\.-?\s?корр|д\.\p{L}\.н)\.\s?)?/iuy
const gap = /\s?\.?\s?/uy

/**
 * Parts «Автор. Название» of one cell: «Мякишев Г.Я., Буховцев Б.Б. и др. / Под ред. Парфентьевой Н.А.. Физика», «В.П.Горецкий. Азбука»,
 * «Боголюбов. Обществознание». The list repeated before the title is dropped.
 * @returns null when it cannot be told where the authors end
 */
export function splitAuthors(text: string): SplitTitle | null {
  const end = endOfAuthors(text, 0)
  if (end === 0) return loneSurnames(text) ?? authorsAtEnd(text)
  const rest = text.slice(end).replace(/^[\s.,;:/—–-]+/, '')
  const authors = tidied(text.slice(0, end))
  const title = withoutAuthors(rest, authors)
  return isTitle(title) ? { authors, title } : null
}

/** A text that begins with initials, or where more names follow, is the rest of a list that was not understood. */
const isTitle = (text: string): boolean => /^[\p{L}\d«"(„“]/u.test(text) && !/^\([^)]{0,80}\p{Lu}\./u.test(text) && !/^\p{Lu}\.?\s?\p{Lu}\./u.test(text) && !/^[^.]{0,80}\p{L},\s\p{Lu}\p{L}+\s\p{Lu}[.,]/u.test(text)

/** A title before which its authors are named again loses them; what is left of nothing stays as it was. */
export function withoutAuthors(title: string, authors: string): string {
  const end = endOfAuthors(title, 0)
  const begun = end > 0 ? title.slice(0, end) : title.toLowerCase().startsWith(authors.toLowerCase()) ? title.slice(0, authors.length) : ''
  if (begun === '' || !begins(letters(authors), letters(begun))) return title
  return title.slice(begun.length).replace(/^[\s.,;:/—–-]+/, '') || title
}

const begins = (authors: string, again: string): boolean => authors.startsWith(again) || again.startsWith(authors)
const letters = (text: string): string => text.toLowerCase().replace(/ё/g, 'е').replace(/[^\p{L}]/gu, '')

/** Where a list of authors that begins here ends; `from` when none does. */
function endOfAuthors(text: string, from: number, editors = false): number {
  let at = from
  let first = ''
  for (let names = 0; names < mostNames; names++) {
    const here = matchAt(author, text, at) || (names > 0 ? matchAt(lone, text, at) : 0)
    if (!here || (names === 0 && isSubjectWord(text.slice(at, at + here)))) break
    const said = letters(text.slice(at, at + here))
    if (names === 0) first = said
    else if (said === first) break
    at += here
    const parted = matchAt(comma, text, at)
    if (parted && (matchAt(author, text, at + parted) || matchAt(lone, text, at + parted))) at += parted
    else {
      const space = matchAt(gap, text, at)
      const next = editors ? 0 : matchAt(full, text, at + space)
      if (!next || isSubjectWord(text.slice(at + space, at + space + next)) || letters(text.slice(at + space, at + space + next)) === first) break
      at += space
    }
  }
  if (at > from) at += matchAt(others, text, at)
  if (editors) return at
  const edited = matchAt(editor, text, at)
  if (edited === 0 || (at === from && !/^под\s/iu.test(text.slice(at)))) return at
  const named = endOfAuthors(text, at + edited, true)
  return named > at + edited ? named + matchAt(closing, text, named) : at
}

const mostNames = 12

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

/** «Физика. Ветров А.Б.», «Математика: учебник / Лугова М.И., Ветров А.Б.» */
function authorsAtEnd(text: string): SplitTitle | null {
  for (const [index, { index: at, 0: sign }] of [...text.slice(0, longestAtEnd).matchAll(/(?:\.|\/|,|;|\s[-–—])\s?/g)].entries()) {
    if (index > mostNames) return null
    const from = at + sign.length
    const title = text.slice(0, at).trim()
    if (title !== '' && endOfAuthors(text, from) > from && /^[\s.]*$/.test(text.slice(endOfAuthors(text, from)))) return isTitle(title) ? { authors: tidied(text.slice(from)), title } : null
  }
  return null
}

const longestAtEnd = 1000

/** «Сахаров, Зинин. Литература»: surnames alone are told from a title when a subject follows them and they are none. */
function loneSurnames(text: string): SplitTitle | null {
  const [, authors = '', title = ''] = /^(\p{L}{2,}(?:-\p{L}+)?(?:,\s?\p{Lu}\p{L}+){0,5})\s?\.{1,2}\s?(\p{L}.*)$/u.exec(text) ?? []
  if (authors === '' || authors.split(/,\s?/).some(isSubjectWord)) return null
  return beginsWithSubject(title) ? { authors, title } : null
}

const tidied = (authors: string): string => authors.replace(/[\s,;/]+$/, '').replace(/\.{2,}/g, '.').replace(/,{2,}/g, ',')
