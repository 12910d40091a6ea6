import type { SheetValue } from '#documents/excel'

/** What stands in a cell, in one line; '' when nothing does. */
export function textOf(value: SheetValue | undefined): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value)
  return value.normalize('NFC').replace(/[\s\u200B\uFEFF]+/g, ' ').trim()
}

export const textsOf = (row: readonly SheetValue[]): string[] => Array.from(row, textOf)

/** Nothing, or a dash that says so. */
export const isNothing = (text: string): boolean => /^(?:[-–—−]+|\.+)?$/.test(text)

/** As words are compared: small letters, ё as е, figures and letters alone. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/(?<![a-z])no\.?(?= |$)|№/g, ' № ')
    .replace(/[^\p{L}\d№]+/gu, ' ')
    .trim()

/** Whether a cell holds a number, perhaps with a sign or spaces. */
export const isFigures = (text: string): boolean => /^-?[\d\s.,]*\d[\s.,]*$/.test(text)
