import type { PaperBlock, PaperRun } from '#documents/paper'
import type { CalendarDate } from '#platform/calendar'
import { dateInWords, typographic } from '#platform/russian'
import type { Protocol } from '../protocol.ts'

/** Requisites at the head of a paper, in the order of ГОСТ Р 7.0.97-2025, laid in the middle: whose it is, its kind, date and number, place of making, heading. */
export function head({ association, city, day, number, kind, heading }: Pick<Protocol, 'association' | 'city'> & { day: CalendarDate | null; number: string; kind: string; heading: string }): PaperBlock[] {
  return [
    middle(association),
    { type: 'space', height: 6 },
    { type: 'heading', level: 0, text: kind },
    { type: 'space', height: 3 },
    middle([day === null ? '«___» ____________ 20___ г.' : dateInWords(day), number && `№\u00A0${number}`].filter(Boolean).join(' ')),
    ...(city ? [middle(`г.\u00A0${city}`)] : []),
    { type: 'space', height: 3 },
    middle(heading),
    { type: 'space', height: 6 },
  ]
}

export const middle = (text: string): PaperBlock => ({ type: 'paragraph', text: typographic(text), align: 'center' })

/** A line of text with the name of what it says in bold. */
export const labelled = (label: string, text: string): PaperBlock => ({ type: 'paragraph', text: [{ text: `${label}: `, bold: true }, { text: typographic(text) }] })

export const plain = (text: string): PaperBlock => ({ type: 'paragraph', text: typographic(text) })

export const title = (text: string): PaperBlock => ({ type: 'paragraph', text: [{ text, bold: true } satisfies PaperRun], align: 'left', keepWithNext: true })

/** «заседания № 2 по теме «Фонды»», as it follows the kind of a paper. */
export const meetingInGenitive = ({ meetingNumber, topic }: Pick<Protocol, 'meetingNumber' | 'topic'>): string => `заседания${meetingNumber ? ` №\u00A0${meetingNumber}` : ''} по теме ${quoted(topic)}`

export const quoted = (text: string): string => (/^«[^«»]*»$/.test(text) ? text : `«${text.replaceAll('«', '„').replaceAll('»', '“')}»`)
