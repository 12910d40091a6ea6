import type { CompoundFile } from './cfb.ts'
import { wideEncoding } from './text-encodings.ts'
import type { Archive } from './zip.ts'

/** Kinds of documents that are read. */
export type DocumentFormat = 'docx' | 'odt' | 'doc' | 'rtf' | 'txt' | 'html'

/** What a file is by its content: a document that is read, or what else, in words that follow «Это …», and what to do with it. */
export type Kind = { readonly format: DocumentFormat } | { readonly foreign: string; readonly advice?: string }

/** What an archive is by the parts it holds. */
export function kindOfArchive({ names, part }: Archive): Kind {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  const mimetype = names.includes('mimetype') ? new TextDecoder().decode(part('mimetype') ?? undefined).trim() : ''
  const office = /^application\/vnd\.oasis\.opendocument\.(\w+)/.exec(mimetype)?.[1]
  if (office === 'spreadsheet') return { foreign: 'таблица LibreOffice (.ods)', advice: copyIntoWord }
  if (office === 'presentation') return { foreign: 'презентация LibreOffice (.odp)', advice: copyIntoWord }
  if (office === 'graphics') return { foreign: 'рисунок LibreOffice (.odg)', advice: copyIntoWord }
  if (mimetype === 'application/epub+zip') return { foreign: 'электронная книга (.epub)' }
  if (has(/^xl\//i)) return { foreign: 'таблица Excel (.xlsx)', advice: copyIntoWord }
  if (has(/^ppt\//i)) return { foreign: 'презентация PowerPoint (.pptx)', advice: copyIntoWord }
  if (mimetype === 'application/vnd.sun.xml.writer') return { foreign: 'документ OpenOffice 1 (.sxw)', advice: saveAsDocx }
  if (has(/\.iwa$/) || names.includes('index.apxl')) return { foreign: 'документ программ Apple (Pages, Numbers или Keynote)', advice: 'Откройте его в Pages или на icloud.com, выберите «Экспортировать в Word» и загрузите полученный файл.' }
  if (has(/^visio\//i)) return { foreign: 'схема Visio', advice: copyIntoWord }
  if (office !== undefined || has(/^content\.xml$/)) return { format: 'odt' }
  if (has(/^word\/|^\[Content_Types\]\.xml$/i)) return { format: 'docx' }
  const inside = names.find((name) => /\.(docx?|odt|rtf)$/i.test(name))
  return { foreign: 'архив, а не документ', advice: inside === undefined ? extract : `Извлеките из него «${inside.split('/').at(-1)}» и загрузите этот файл.` }
}

/** What a compound file (OLE) is by its streams; a document locked by a password is one, whatever its name ends with. */
export function kindOfCompoundFile({ names }: CompoundFile): Kind {
  const has = (...streams: string[]) => names.some((name) => streams.includes(name))
  if (has('EncryptedPackage')) return { foreign: 'документ, защищённый паролем', advice: 'Откройте его в Word, снимите пароль (Файл → Сведения → Защита документа), сохраните и загрузите снова.' }
  if (has('WordDocument')) return { format: 'doc' }
  if (has('Workbook', 'Book')) return { foreign: 'таблица Excel (.xls)', advice: copyIntoWord }
  if (has('PowerPoint Document')) return { foreign: 'презентация PowerPoint (.ppt)', advice: copyIntoWord }
  if (has('__properties_version1.0')) return { foreign: 'письмо Outlook (.msg)', advice: 'Сохраните документ, вложенный в письмо, и загрузите его.' }
  return { foreign: 'файл программы Microsoft, но не документ Word', advice: saveAsDocx }
}

/** What a file that is neither an archive nor a compound file is by its first bytes. */
export function kindOfBytes(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const foreign = signatures.find(([pattern]) => pattern.test(head))
  if (foreign) return { foreign: foreign[1], advice: foreign[2] }
  if (bytes.every((byte) => byte === 0)) return { foreign: 'испорченный файл: в нём одни нули', advice: 'Так бывает, если флешку вынули во время записи. Возьмите другую копию документа.' }
  if (bytes.length === sizeOfOwnerFile && bytes[0]! < 54) return { foreign: 'служебный файл, который Word держит рядом с открытым документом', advice: 'Выберите сам документ: его имя не начинается с «~$».' }
  const wide = wideEncoding(bytes)
  const markup = new TextDecoder(wide ?? 'utf-8').decode(bytes.subarray(0, 4096)).trimStart()
  if (markup.startsWith('{\\rtf')) return { format: 'rtf' }
  if (htmlStart.test(markup)) return { format: 'html' }
  if (/^mime-version:/i.test(markup)) return { foreign: 'веб-архив (.mht)', advice: saveAsDocx }
  if (markup.startsWith('<?xml') || markup.startsWith('<?mso-')) return { foreign: xmlKind(markup), advice: saveAsDocx }
  return wide === null && bytes.subarray(0, 65_536).includes(0) ? { foreign: 'файл неизвестного вида', advice: saveAsDocx } : { format: 'txt' }
}

/** Word notes in it who has opened a document: the length of the name, then the name. */
const sizeOfOwnerFile = 162

const saveAsDocx = 'Откройте его в программе, где он сделан, сохраните как «Документ Word (.docx)» и загрузите снова.'
const copyIntoWord = 'Перенесите текст и таблицы в документ Word, сохраните и загрузите его.'
const recognise = 'Загрузите документ Word, из которого он получен, или распознайте текст и сохраните его как .docx.'
const extract = 'Извлеките из него документ и загрузите его.'

const htmlStart = /^(?:<!--(?:[^-]|-(?!->))*-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|meta|body|table|div|p|h[1-6]|title|style|span|center|font|b|ul|ol)[\s>]/i

function xmlKind(markup: string): string {
  if (/Word\.Document|pkg:package/.test(markup)) return 'документ Word в виде XML'
  if (markup.includes('Excel.Sheet')) return 'таблица Excel в виде XML'
  if (markup.includes('office:document')) return 'документ LibreOffice в виде XML (.fodt)'
  return markup.includes('FictionBook') ? 'электронная книга (.fb2)' : 'файл XML'
}

/** Beginnings of files (a byte a sign), what they are, what to do. */
const signatures: readonly (readonly [RegExp, string, string])[] = [
  [/^[^]{0,1024}%PDF-\d/, 'документ PDF: он хранит вид страниц, а не текст и таблицы', recognise],
  [/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|BM[^]{4}\0{4}|II\*\0|MM\0\*|RIFF[^]{4}WEBP|[^]{4}ftyp(?:hei|mif1|avif))/, 'рисунок или фотография', recognise],
  [/^(?:\xDB\xA5|\x31\xBE|\xFFWPC)/, 'документ очень старой программы', saveAsDocx],
  [/^AT&TFORM/, 'книга DjVu: она хранит рисунки страниц', recognise],
  [/^(?:Rar!|7z\xBC\xAF|\x1F\x8B|BZh\d|\xFD7zXZ)/, 'архив, а не документ', extract],
  [/^(?:MZ[^]{50,60}\0|\x7FELF)/, 'программа, а не документ', 'Проверьте, тот ли файл выбран.'],
  [/^(?:ID3|OggS|RIFF[^]{4}(?:WAVE|AVI )|[^]{4}ftyp)/, 'звук или видео', 'Проверьте, тот ли файл выбран.'],
]
