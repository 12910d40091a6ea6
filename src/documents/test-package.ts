import { posix } from 'node:path'
import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

/**
 * What an office program would stumble over in a package of Word, Excel or PowerPoint: parts that are not well-formed,
 * declared parts that are absent, parts without a type, relations that lead nowhere, identifiers used twice. For tests.
 */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes)
  const faults: string[] = []
  const documents = new Map<string, Document>()
  for (const [name, content] of Object.entries(parts)) {
    if (name.endsWith('/')) faults.push(`${name}: a folder`)
    else if (/\.(?:xml|rels)$/.test(name)) {
      try {
        documents.set(name, parsed(strFromU8(content)))
      } catch (error) {
        faults.push(`${name}: ${error instanceof Error ? error.message : 'not XML'}`)
      }
    }
  }
  faults.push(...typeFaults(parts, documents.get('[Content_Types].xml')))
  for (const [name, document] of documents) {
    if (name.endsWith('.rels')) faults.push(...relationFaults(name, document, parts))
    else faults.push(...identifierFaults(name, document, relationsOf(name, documents)))
  }
  return faults
}

const parsed = (xml: string): Document =>
  new DOMParser({ onError: (_level, message) => { throw new Error(message) } }).parseFromString(xml, 'text/xml')

const elements = (document: Document | undefined, name: string): Element[] => Array.from(document?.getElementsByTagNameNS('*', name) ?? [])

function typeFaults(parts: Record<string, Uint8Array>, types: Document | undefined): string[] {
  const declared = elements(types, 'Override').map((element) => element.getAttribute('PartName')!.slice(1))
  const extensions = new Set(elements(types, 'Default').map((element) => element.getAttribute('Extension')!.toLowerCase()))
  return [
    ...declared.filter((name) => !(name in parts)).map((name) => `${name}: declared and absent`),
    ...declared.filter((name, at) => declared.indexOf(name) !== at).map((name) => `${name}: declared twice`),
    ...Object.keys(parts)
      .filter((name) => name !== '[Content_Types].xml' && !declared.includes(name) && !extensions.has(name.split('.').at(-1)!.toLowerCase()))
      .map((name) => `${name}: without a type`),
  ]
}

function relationFaults(name: string, document: Document, parts: Record<string, Uint8Array>): string[] {
  const folder = posix.dirname(posix.dirname(name))
  const relations = elements(document, 'Relationship')
  const ids = relations.map((relation) => relation.getAttribute('Id')!)
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name}: ${id} twice`),
    ...relations
      .filter((relation) => relation.getAttribute('TargetMode') !== 'External')
      .map((relation) => relation.getAttribute('Target')!)
      .filter((target) => !((target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target))) in parts))
      .map((target) => `${name}: ${target} leads nowhere`),
  ]
}

function relationsOf(name: string, documents: Map<string, Document>): Set<string> {
  const relations = documents.get(`${posix.dirname(name)}/_rels/${posix.basename(name)}.rels`)
  return new Set(elements(relations, 'Relationship').map((relation) => relation.getAttribute('Id')!))
}

const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Relations used but not listed; ids of drawings and shapes used twice in one part. */
function identifierFaults(name: string, document: Document, known: Set<string>): string[] {
  const faults: string[] = []
  for (const element of elements(document, '*'))
    for (const attribute of Array.from(element.attributes))
      if (attribute.namespaceURI === relationSpace && !known.has(attribute.value)) faults.push(`${name}: ${attribute.value} is not among its relations`)
  for (const kind of ['docPr', 'cNvPr']) {
    const ids = elements(document, kind).map((element) => element.getAttribute('id')!)
    faults.push(...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name}: ${kind} ${id} twice`))
  }
  return faults
}
