import { text, type Tag } from '#documents/own-template'
import { typographic } from '#platform/russian'

/** A text of a paper, with the spaces and marks of good typesetting. */
export const said = <Of>(name: string, gives: string, value: (of: Of) => string, options?: { important: boolean }): Tag<Of> => text(name, gives, (of) => typographic(value(of)), options)
