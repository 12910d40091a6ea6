/**
 * A text that a spreadsheet would take for a formula once it is copied or saved as CSV («=…», «+…», «-…», «@…») gets an
 * apostrophe before it. Numbers and telephones, which harm nobody, do not.
 */
export const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) && !/^[+-][\d\s().,-]*$/.test(text) ? `'${text}` : text)

/** What `guarded` was given. */
export const unguarded = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text)
