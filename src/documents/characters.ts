/**
 * Text that any file format holds: without control characters (tab and line break stay), halves of surrogate pairs and
 * the two characters that XML forbids. Line breaks become '\n'.
 */
export const lawfulText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
    .replace(/\p{Surrogate}/gu, '')
