import { attribute, children, parseXml, type Element } from './xml.ts'
import type { Archive } from './zip.ts'

type Kind = 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'header' | 'footer' | 'diagramData'

/** The parts of a .docx, found by their relations; where a program wrote none, by their usual names. */
export class DocxPackage {
  readonly #archive: Archive
  readonly #folder: string
  readonly #relations: Element | undefined
  readonly main: Element | undefined

  constructor(archive: Archive) {
    this.#archive = archive
    const main = targetsOf(this.#part('_rels/.rels'), '', 'officeDocument')[0] ?? 'word/document.xml'
    this.#folder = main.slice(0, main.lastIndexOf('/') + 1)
    this.#relations = this.#part(`${this.#folder}_rels/${main.slice(this.#folder.length)}.rels`)
    this.main = this.#part(main)
  }

  /** The parts of a kind that belong to the document, each once. */
  related(kind: Kind): Element[] {
    const names = this.#relations ? targetsOf(this.#relations, this.#folder, kind) : this.#usual(kind)
    return [...new Set(names)].map((name) => this.#part(name)).filter((part) => part !== undefined)
  }

  /** Whether whole files of other kinds are set into the text, which Word takes in when it next saves. */
  get holdsOtherFiles(): boolean {
    return targetsOf(this.#relations, this.#folder, 'aFChunk').length > 0
  }

  #usual(kind: Kind): string[] {
    const pattern = new RegExp(`^${kind}\\d*\\.xml$`)
    return this.#archive.names.filter((name) => name.startsWith(this.#folder) && pattern.test(name.slice(this.#folder.length)))
  }

  #part(name: string): Element | undefined {
    const bytes = this.#archive.part(name)
    return bytes ? parseXml(bytes, name) : undefined
  }
}

/** Names of the parts that stand in a relation of this kind; both editions of the standard end the name of a kind alike. */
function targetsOf(relations: Element | undefined, folder: string, kind: string): string[] {
  return children(relations)
    .filter((relation) => attribute(relation, 'Type')?.endsWith(`/${kind}`) && attribute(relation, 'TargetMode') !== 'External')
    .map((relation) => resolved(attribute(relation, 'Target') ?? '', folder))
}

function resolved(target: string, folder: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}
