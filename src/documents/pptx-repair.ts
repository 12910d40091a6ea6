import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { ChartParts } from './slides/charts.ts'

/**
 * A package that PowerPoint opens without offering to repair it. What the library leaves wrong: declared parts that are absent, folders
 * as parts, shapes of one number, shapes of the notes' master without names, an unknown kind of picture, numbers drawn by lot.
 * @param charts put in the place of the library's own, in the order of the slides
 */
export function repaired(bytes: Uint8Array, charts: readonly ChartParts[]): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')))
  putCharts(parts, charts)
  for (const [name, content] of parts) {
    const repair = repairs.find(([pattern]) => pattern.test(name))?.[1]
    if (repair) parts.set(name, strToU8(repair(strFromU8(content), parts)))
  }
  return zipSync(Object.fromEntries(parts))
}

type Parts = Map<string, Uint8Array>

const repairs: readonly (readonly [RegExp, (xml: string, parts: Parts) => string])[] = [
  [/^\[Content_Types\]\.xml$/, (xml, parts) => xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (part, name: string) => (parts.has(name) ? part : '')).replaceAll('image/jpg', 'image/jpeg')],
  [/^ppt\/slides\/slide\d+\.xml$/, repairedSlide],
  [/^ppt\/notesSlides\/notesSlide\d+\.xml$/, (xml) => xml.replace(/<a:t>[^<]*<\/a:t>/g, (text) => text.replaceAll('\n', '</a:t></a:r><a:br/><a:r><a:t>'))],
  [/^ppt\/notesMasters\/notesMaster1\.xml$/, (xml) => xml.replace(/<p:spTree>.*<\/p:spTree>/s, emptyTree)],
]

const emptyTree =
  '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr></p:spTree>'

/** Every shape has a number of its own; the first row of a table is its heading. */
function repairedSlide(xml: string): string {
  let id = 0
  return xml
    .replace(/(<p:cNvPr id=")\d+/g, (_, start: string) => `${start}${++id}`)
    .replace(/<p:nvPr><p:extLst>.*?<\/p:extLst><\/p:nvPr>/gs, '<p:nvPr/>')
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
}

/** The library counts charts for as long as the program lives; here they begin with 1 in every package. */
function putCharts(parts: Parts, charts: readonly ChartParts[]): void {
  const numbers = [...parts.keys()].flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? []).toSorted((one, other) => Number(one) - Number(other))
  if (numbers.length !== charts.length) throw new Error(`expected places for ${charts.length} charts, not ${numbers.length}`)
  const renumbered = (xml: string) => xml.replace(/(?<=\/charts\/chart)\d+(?=\.xml")/g, (number) => String(numbers.indexOf(number) + 1))
  for (const [name, content] of parts) {
    if (/^ppt\/(?:charts|embeddings)\//.test(name)) parts.delete(name)
    else if (name === '[Content_Types].xml' || name.startsWith('ppt/slides/_rels/')) parts.set(name, strToU8(renumbered(strFromU8(content))))
  }
  charts.forEach(({ drawing, relations, workbook }, at) => {
    parts.set(`ppt/charts/chart${at + 1}.xml`, drawing)
    parts.set(`ppt/charts/_rels/chart${at + 1}.xml.rels`, relations)
    parts.set(`ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`, workbook)
  })
}
