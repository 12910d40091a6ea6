import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Below this size of a part empty rows cost nothing that is felt. */
const felt = 4 * 1024 * 1024

/**
 * The same .xlsx without rows in which no cell holds anything: a frame or colour drawn «to the end of the sheet» leaves a million of them,
 * and the reader of workbooks would make each. Rows know their numbers, so the others stay in their places. Other files come back as they are.
 */
export function withoutEmptyRows(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes
  const large: string[] = []
  unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (originalSize > felt && /^xl\/worksheets\/[^/]+\.xml$/i.test(name)) large.push(name)
      return false
    },
  })
  if (large.length === 0) return bytes
  const parts = unzipSync(bytes)
  let lighter = false
  for (const name of large) {
    const text = strFromU8(parts[name]!)
    const full = text.replace(/<row\b[^>]*>(?:<c\b[^>]*\/>\s*)*<\/row>|<row\b[^>]*\/>/g, (row) => (/\br="/.test(row) ? '' : row))
    if (full.length > text.length / 2) continue
    parts[name] = strToU8(full)
    lighter = true
  }
  return lighter ? zipSync(parts, { level: 0 }) : bytes
}
