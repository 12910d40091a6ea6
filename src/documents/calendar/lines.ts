/** Content lines of iCalendar: RFC 5545, section 3.1. */
const longestLine = 75

/** Lines joined as the standard asks, each folded at 75 octets, never inside a character. */
export const foldedLines = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('')

/** The same text after its lines have changed in length. */
export const refolded = (text: string): string => foldedLines(text.replace(/\r\n[ \t]/g, '').split('\r\n').filter((line) => line !== ''))

function folded(line: string): string {
  // Three octets at most for a unit of UTF-16: most lines need no counting.
  if (line.length * 3 <= longestLine) return line
  let out = ''
  let octets = 0
  for (const sign of line) {
    const size = octetsOf(sign.codePointAt(0)!)
    if (octets + size > longestLine) {
      out += '\r\n '
      octets = 1
    }
    out += sign
    octets += size
  }
  return out
}

const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)

/** A value of type TEXT. */
export const textValue = (text: string): string => lawful(text).replace(/\\/g, '\\\\').replace(/;/g, '\\;').replace(/,/g, '\\,').replace(/\r\n?|\n|[\u2028\u2029]/g, '\\n')

/** A value of a parameter, in quotes; signs that cannot stand there by RFC 6868. */
export const parameterValue = (text: string): string => `"${lawful(text).replace(/\^/g, '^^').replace(/"/g, "^'").replace(/\s+/g, ' ')}"`

/** Without control characters, which no line may hold. */
const lawful = (text: string): string => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uD800-\uDBFF](?![\uDC00-\uDFFF])|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
