import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { absent } from './slides/chart.ts'

/**
 * A package that PowerPoint opens without offering to repair it. What the library leaves wrong: declared parts that are absent, folders
 * as parts, shapes of the notes' master without names, an unknown kind of picture; and English as the language of every text.
 */
export function repaired(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
  const names = new Set(parts.map(([name]) => name))
  const whole: Zippable = {}
  for (const [name, content] of parts) {
    if (name.endsWith('.xlsx')) whole[name] = repairedWorkbook(content)
    else whole[name] = /\.(?:xml|rels)$/.test(name) ? strToU8(repairedPart(name, strFromU8(content), names)) : content
  }
  return zipSync(whole, { level: 6 })
}

const emptyTree =
  '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr></p:spTree>'

function repairedPart(name: string, xml: string, names: ReadonlySet<string>): string {
  const russian = xml.replaceAll('lang="en-US"', 'lang="ru-RU"').replaceAll('lang val="en-US"', 'lang val="ru-RU"')
  if (name === '[Content_Types].xml') return russian.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, part: string) => (names.has(part) ? override : '')).replaceAll('image/jpg', 'image/jpeg')
  if (name === 'ppt/notesMasters/notesMaster1.xml') return russian.replace(/<p:spTree>.*<\/p:spTree>/s, emptyTree)
  if (name.startsWith('ppt/charts/')) return russian.replace(new RegExp(`<c:pt idx="\\d+">\\s*<c:v>${absent}</c:v>\\s*</c:pt>`, 'g'), '')
  return /^ppt\/slides\/slide\d+\.xml$/.test(name) ? withOwnIds(russian) : russian
}

/** Every shape of a slide has a number of its own. */
function withOwnIds(xml: string): string {
  let id = 0
  return xml.replace(/(<p:cNvPr id=")\d+/g, (_, start: string) => `${start}${++id}`)
}

function repairedWorkbook(content: Uint8Array): Uint8Array {
  const parts: Zippable = {}
  for (const [name, part] of Object.entries(unzipSync(content)))
    if (!name.endsWith('/')) parts[name] = /worksheets\/.*\.xml$/.test(name) ? strToU8(strFromU8(part).replace(new RegExp(`<c [^>]*><v>${absent}</v></c>`, 'g'), '')) : part
  return zipSync(parts, { level: 6 })
}
