import { bullet } from './paragraph.ts'

/** The label that a program wrote out as text: a number as it stands, any other sign as a bullet; null for none. */
export function writtenLabel(text: string): string | null {
  const label = text.replace(/\s+/g, ' ').trim()
  if (label === '') return null
  return /[\p{L}\d]/u.test(label) && label !== 'o' ? label : bullet
}
