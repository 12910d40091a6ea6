import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/**
 * The same package with nothing of chance in it: relations and drawings are named by their order, not at random, and every date is the one given.
 * @param madeAt within the years that a zip archive can tell, 1980 to 2099
 */
export function settled(bytes: Uint8Array, madeAt: Date): Uint8Array {
  const names = new Map<string, string>()
  let drawings = 0
  const steady = (xml: string) =>
    xml
      .replace(/(<wp:docPr [^>]*?\bid=")\d+/g, (_, start: string) => `${start}${++drawings}`)
      .replace(/(?<=")rId[\w-]{15,}(?=")/g, (name) => names.get(name) ?? (names.set(name, `rIdPart${names.size + 1}`), names.get(name)!))
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${madeAt.toISOString()}`)
      .replaceAll('lang val="en-US"', 'lang val="ru-RU"')
      .replaceAll('lang="en-US"', 'lang="ru-RU"')
  const parts: Zippable = {}
  for (const [name, content] of Object.entries(unzipSync(bytes))) parts[name] = /\.(?:xml|rels)$/.test(name) ? strToU8(steady(strFromU8(content))) : steadyWorkbook(name, content, madeAt)
  return zipSync(parts, { level: 6, mtime: madeAt })
}

/** The workbook of a chart is a package too. */
const steadyWorkbook = (name: string, content: Uint8Array, madeAt: Date): Uint8Array => (name.endsWith('.xlsx') ? settled(content, madeAt) : content)
