import { Refusal } from '#platform/refusal'
import type { Block } from '../blocks.ts'
import { OdtBody } from './odt-body.ts'
import { OdtLists } from './odt-lists.ts'
import { OdtStyles } from './odt-styles.ts'
import { withoutRepeats } from './running-headings.ts'
import { child, children, parseXml, type Element } from './xml.ts'
import { openArchive } from './zip.ts'

/**
 * Reads an .odt as it will be when all its tracked changes are accepted: the body, then notes, then running
 * headings once each; comments and page numbers are left out.
 * @throws {Refusal} when it is damaged, too large, protected by a password, or holds no text
 */
export function readOdt(bytes: Uint8Array): Block[] {
  const archive = openArchive(bytes)
  const part = (name: string): Element | undefined => {
    const content = archive.part(name)
    return content ? parseXml(content, name) : undefined
  }
  if (archive.part('encrypted-package') || isLocked(part('META-INF/manifest.xml')))
    throw new Refusal('Документ защищён паролем. Откройте его в LibreOffice, сохраните без пароля и загрузите снова.')
  const content = part('content.xml')
  const text = child(child(content, 'body'), 'text')
  if (!content || !text) throw new Refusal('В файле нет текста документа OpenDocument. Откройте документ в LibreOffice, сохраните заново и загрузите ещё раз.')
  const styles = part('styles.xml')
  const roots = styles ? [styles, content] : [content]
  const reader = new OdtBody(new OdtStyles(roots), new OdtLists(roots))
  const body = reader.blocks(text)
  const headings = children(child(styles, 'master-styles')).flatMap((page) => children(page).flatMap((place) => reader.blocks(place)))
  return [...body, ...reader.notes, ...withoutRepeats(headings)]
}

/** Whether the list of parts says how any of them is encrypted. */
const isLocked = (manifest: Element | undefined): boolean => manifest !== undefined && children(manifest).some((entry) => child(entry, 'encryption-data') !== undefined)
