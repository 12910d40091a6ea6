/**
 * What a paragraph of a paper is, kept in the file as the name of its style: «Библиокруг: задача». Word and its likes keep
 * the style when a person edits the text, so a program that reads the file again need not guess.
 */
const mark = 'Библиокруг: '

export const styleNameOf = (role: string): string => mark + role

/** The role that the name of a style tells; undefined for any other style. */
export const roleOf = (styleName: string): string | undefined => (styleName.startsWith(mark) ? styleName.slice(mark.length) : undefined)
