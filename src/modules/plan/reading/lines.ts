import type { Paragraph } from '#documents/blocks'
import { frontLabel } from './front-labels.ts'
import { itemLabel } from './item-labels.ts'
import { meetingHead } from './meeting-head.ts'
import type { Source } from './plan-reading.ts'
import { tidy, withoutMarker } from './wording.ts'

/** What is said in one go: a paragraph, or a part of it that has a label or a number of its own. */
export interface Line {
  readonly text: string
  readonly label: string | null
  readonly bold: boolean
  readonly heading: number | null
  readonly source: Source
}

/** What comes after a line: another line, a table of planned work, another table, or the end. */
export type Next = Line | 'body' | 'table' | null

export const isLine = (next: Next): next is Line => typeof next === 'object' && next !== null

/** Bold, or in a style of headings. */
export const isDressed = ({ bold, heading }: Line): boolean => bold || heading !== null

export const withLabel = ({ label, text }: Line): string => [label, text].filter(Boolean).join(' ')

/** The lines of a paragraph; a line break inside it parts only what begins with a label or a number of its own. */
export function linesOf({ text, label, bold, heading }: Paragraph, source: Source): Line[] {
  const parts: string[] = []
  for (const part of tidy(text).split('\n').flatMap(byLabels)) {
    if (parts.length === 0 || standsApart(part)) parts.push(part)
    else parts[parts.length - 1] += `\n${part}`
  }
  return parts.map((part, index) => ({ text: part, label: index === 0 ? label : null, bold, heading, source }))
}

const standsApart = (text: string): boolean =>
  isLabelled(text) || withoutMarker(text).marker !== null

const isLabelled = (text: string): boolean => frontLabel(text) !== null || itemLabel(text) !== null || meetingHead(text) !== null

/** «Тема: …. Цель: …» in one line are as many. */
function byLabels(text: string): string[] {
  const parts: string[] = []
  for (const part of text.split(/(?<=[.!?;»)])\s+(?=[А-ЯЁ][а-яё]+(?:\s[а-яё]+){0,4}\s?:\s)/u)) {
    if (parts.length === 0 || (!/^[\dIVX]+[.)]$/.test(parts.at(-1)!) && (frontLabel(part) !== null || itemLabel(part) !== null))) parts.push(part)
    else parts[parts.length - 1] += ` ${part}`
  }
  return parts
}
