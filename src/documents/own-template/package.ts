import { strFromU8, strToU8 } from 'fflate'
import { Refusal } from '#platform/refusal'
import { kindOf } from '../read-document.ts'
import { saveAsWord } from '../readers/limits.ts'
import { attribute, children, parseXml, type Element } from '../readers/xml.ts'
import { openArchive } from '../readers/zip.ts'

/** A .docx taken apart: names of its parts with their bytes, and nothing in it that runs or is fetched from elsewhere. */
export interface TemplatePackage {
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** Parts with text that may hold tags, read: the document, then its headers, footers and notes. */
  readonly texts: readonly { readonly part: string; readonly root: Element }[]
}

const megabyte = 1024 * 1024
const largest = 5 * megabyte
const unpackedLimits = { part: 10 * megabyte, all: 20 * megabyte }
/** Of one part, unpacked: as much as a paper of thirty pages has. */
const mostText = megabyte
const mostElements = 50_000

/** @throws {Refusal} when it is not a Word document, is too large or damaged, or holds macros, objects of other programs or things kept elsewhere */
export function openTemplate(bytes: Uint8Array): TemplatePackage {
  if (bytes.length === 0) throw new Refusal('Файл пуст. Проверьте, тот ли файл выбран.')
  if (bytes.length > largest) throw new Refusal('Файл больше 5 МБ. Уменьшите рисунки (в Word: «Сжать рисунки») и загрузите снова.')
  const kind = kindOf(bytes)
  if ('foreign' in kind) throw new Refusal(`Это ${kind.foreign}. Шаблон — документ Word (.docx). ${kind.advice ?? saveAsWord}`)
  if (kind.format !== 'docx') throw new Refusal(`Шаблон — документ Word (.docx), а это ${otherKinds[kind.format]}. ${saveAsWord}`)
  const archive = openArchive(bytes, unpackedLimits)
  const names = archive.names.filter((name) => !name.endsWith('/'))
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) throw new Refusal(`Файл повреждён. ${saveAsWord}`)
  const parts = new Map(names.map((name) => [name, archive.part(name)!]))
  if (!parts.has('[Content_Types].xml') || !parts.has('word/document.xml')) throw new Refusal(`В файле нет текста документа Word. ${saveAsWord}`)
  refuseActive(parts)
  for (const [name, content] of parts) if (name.endsWith('.rels')) parts.set(name, withoutRemote(name, content))
  parts.set('[Content_Types].xml', asDocument(parts.get('[Content_Types].xml')!))
  const settings = parts.get('word/settings.xml')
  if (settings) parts.set('word/settings.xml', strToU8(strFromU8(settings).replace(/<w:attachedTemplate\b[^>]*\/>/g, '')))
  const textNames = names.filter((name) => textPart.test(name))
  if (textNames.some((name) => parts.get(name)!.length > mostText)) throw new Refusal('В шаблоне слишком много текста для одной бумаги. Оставьте в нём только саму бумагу и загрузите снова.')
  const texts = textNames.map((part) => ({ part, root: parseXml(parts.get(part)!, part, mostElements) }))
  for (const { root } of texts) refuseFetching(root)
  return { parts, texts: texts.toSorted((one, other) => Number(other.part === 'word/document.xml') - Number(one.part === 'word/document.xml')) }
}

const textPart = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/

const otherKinds = { odt: 'документ LibreOffice (.odt)', doc: 'документ старого Word (.doc)', rtf: 'документ RTF', html: 'страница HTML', txt: 'простой текст' } as const

/** What runs by itself or opens another program. */
function refuseActive(parts: ReadonlyMap<string, Uint8Array>): void {
  const names = [...parts.keys()]
  if (names.some((name) => /vbaProject|vbaData/i.test(name)) || /macroEnabled/i.test(strFromU8(parts.get('[Content_Types].xml')!)))
    throw new Refusal('В файле есть макросы. Сохраните его в Word как «Документ Word (.docx)» — без макросов — и загрузите снова.')
  if (names.some((name) => /^word\/(?:activeX|embeddings\/.*\.(?:bin|exe))/i.test(name))) throw new Refusal('В файл вставлен объект другой программы. Замените его рисунком и загрузите снова.')
}

/**
 * Links that a reader clicks stay; the name of a template on somebody's disk, which Word writes by itself, goes.
 * @throws {Refusal} for a picture or a document that Word would fetch when the paper is opened
 */
function withoutRemote(name: string, content: Uint8Array): Uint8Array {
  const kept: string[] = []
  for (const relation of children(parseXml(content, name))) {
    const [kind, target] = [attribute(relation, 'Type')?.split('/').at(-1) ?? '', attribute(relation, 'Target') ?? '']
    if (kind === 'aFChunk' || kind === 'subDocument') throw new Refusal('В документ вставлен другой файл целиком. Откройте документ в Word, сохраните заново и загрузите снова.')
    if (attribute(relation, 'TargetMode') === 'External' && kind !== 'hyperlink' && kind !== 'attachedTemplate')
      throw new Refusal(kind === 'image' ? 'Рисунок подключён ссылкой и лежит вне документа. Вставьте в документ сам рисунок и загрузите снова.' : `Документ берёт часть содержимого извне: «${target}». Уберите эту связь и загрузите снова.`)
    if (kind === 'hyperlink' && attribute(relation, 'TargetMode') === 'External' && !/^(?:https?:|mailto:|tel:)/i.test(target)) throw new Refusal(`Ссылка ведёт не на сайт и не на почту: «${target}». Уберите её и загрузите снова.`)
    if (kind === 'attachedTemplate') kept.push(attribute(relation, 'Id') ?? '')
  }
  if (kept.length === 0) return content
  return strToU8(strFromU8(content).replace(/<Relationship\b[^>]*\/attachedTemplate"[^>]*\/>/g, ''))
}

/** A .dotx is a document in all but its name. */
const asDocument = (types: Uint8Array): Uint8Array => strToU8(strFromU8(types).replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml'))

/** Fields by which Word runs a command or takes in another file. */
function refuseFetching(root: Element): void {
  const codes = instructions(root).join('')
  const found = /\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|DATABASE|LINK)\b/i.exec(codes)
  if (found) throw new Refusal(`В документе есть поле Word «${found[0].toUpperCase()}», которое берёт содержимое из другого файла. Уберите его и загрузите снова.`)
}

const instructions = (element: Element): string[] => [
  ...(element.name === 'fldSimple' ? [attribute(element, 'instr') ?? '', ' '] : []),
  ...(element.name === 'instrText' ? [element.content.filter((part) => typeof part === 'string').join('')] : element.name === 'fldChar' ? [' '] : []),
  ...children(element).flatMap(instructions),
]
