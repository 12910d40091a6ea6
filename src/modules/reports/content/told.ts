import { plural } from '#platform/russian'
import { written, type Figure } from '../figures/figure.ts'
import type { Entry } from '../year-record.ts'

/**
 * A piece of a text. A string is the program's own words and never holds a number: numbers come as figures, which open
 * their records, or as quotations of a record, so that nothing in a paper is without a source.
 */
export type Piece = string | { readonly text: string; readonly figure: Figure } | { readonly text: string; readonly entry: Entry }

export type Told = readonly Piece[]

/** Text with figures, quotations and other texts in it: told`Проведено ${counted(held, …)}.` */
export const told = (words: TemplateStringsArray, ...parts: readonly (Piece | Told)[]): Told =>
  words.flatMap((word, at) => {
    const part = parts[at]
    const pieces: Told = part === undefined ? [] : typeof part === 'string' || !Array.isArray(part) ? [part as Piece] : part
    return [word, ...pieces].filter((piece) => piece !== '')
  })

/** The number alone: «21», «33,3 %», «нет данных». */
export const number = (figure: Figure): Piece => ({ text: written(figure), figure })

/** «21 заседание»: the noun agrees with the number. See `plural`. */
export const counted = (figure: Figure, one: string, few: string, many: string): Piece => ({ text: `${written(figure)}\u00A0${plural(figure.value ?? 0, one, few, many)}`, figure })

/** The word that agrees with a number said elsewhere: «состоит», «состоят». */
export const agreeing = (figure: Figure, one: string, few: string, many = few): string => plural(figure.value ?? 0, one, few, many)

/** Words of a record. */
export const quoted = (text: string, entry: Entry): Piece => ({ text, entry })

/** «а, б и в» */
export const listed = (parts: readonly Told[], separator = ', ', last = ' и '): Told =>
  parts.flatMap((part, at) => [...(at === 0 ? [] : [at === parts.length - 1 ? last : separator]), ...part])

/** As it is read. */
export const plain = (text: Told): string => text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')

/** The same with long quotations cut, where there is little room. @param longest of a quotation, in characters */
export const brief = (text: Told, longest = 90): Told =>
  text.map((piece) => (typeof piece === 'string' || 'figure' in piece || piece.text.length <= longest ? piece : { ...piece, text: `${piece.text.slice(0, longest).replace(/\s+\S*$/u, '')}…${piece.text.endsWith('»') ? '»' : ''}` }))

export const isEmpty = (figure: Figure): boolean => !figure.value
