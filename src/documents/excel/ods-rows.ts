import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Elements that hold rows of a table together: those repeated on each page, and those folded into a group. */
const holders = /<\/?table:table-(?:header-rows|rows|row-group)(?:\s[^>]*)?>/g

/**
 * The same OpenDocument sheet with its rows standing side by side: the reader of workbooks passes over rows that are held together,
 * a heading repeated on each page among them. Other files come back as they are.
 */
export function rowsSideBySide(bytes: Uint8Array): Uint8Array {
  if (!isOpenDocument(bytes)) return bytes
  const parts = unzipSync(bytes)
  const content = parts['content.xml']
  if (!content) return bytes
  const text = strFromU8(content)
  const plain = text.replace(holders, '')
  return plain === text ? bytes : zipSync({ ...parts, 'content.xml': strToU8(plain) }, { level: 1 })
}

/** An archive whose content stands in one part, as OpenDocument has it. */
function isOpenDocument(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  let found = false
  unzipSync(bytes, {
    filter({ name }) {
      found ||= name === 'content.xml'
      return false
    },
  })
  return found
}
