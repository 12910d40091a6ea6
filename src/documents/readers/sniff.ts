import type { Archive } from './zip.ts'

/** Kinds of documents that are read. */
export type DocumentFormat = 'docx' | 'odt' | 'doc' | 'rtf' | 'txt' | 'html'

/** What a file is by its content: a document, or what else in words that follow «Это …». */
export type Kind = { readonly format: DocumentFormat } | { readonly foreign: string }

/** What an archive is by the parts it holds. */
export function kindOfArchive({ names, part }: Archive): Kind {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  const mimetype = names.includes('mimetype') ? new TextDecoder().decode(part('mimetype') ?? undefined).trim() : ''
  const opendocument = /^application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(mimetype)?.[1]
  if (opendocument === 'spreadsheet') return { foreign: 'таблица LibreOffice (.ods)' }
  if (opendocument === 'presentation') return { foreign: 'презентация LibreOffice (.odp)' }
  if (opendocument === 'graphics') return { foreign: 'рисунок LibreOffice (.odg)' }
  if (mimetype === 'application/epub+zip') return { foreign: 'электронная книга (.epub)' }
  if (has(/^word\/|^\[Content_Types\]\.xml$/i) && !has(/^(xl|ppt|visio)\//i)) return { format: 'docx' }
  if (opendocument === 'text' || has(/^content\.xml$/)) return { format: 'odt' }
  if (has(/^xl\//i)) return { foreign: 'таблица Excel (.xlsx)' }
  if (has(/^ppt\//i)) return { foreign: 'презентация PowerPoint (.pptx)' }
  if (has(/^visio\//i)) return { foreign: 'схема Visio' }
  const inside = names.find((name) => /\.(docx?|odt|rtf)$/i.test(name))
  return { foreign: inside === undefined ? 'архив (.zip), а не документ' : `архив (.zip), и документ «${inside.split('/').at(-1)}» нужно из него извлечь` }
}

/** What a file that is neither an archive nor a compound file is by its first bytes. */
export function kindOfBytes(bytes: Uint8Array): Kind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const foreign = signatures.find(([pattern]) => pattern.test(head))
  if (foreign) return { foreign: foreign[1] }
  const utf16 = head.startsWith('ÿþ') || head.startsWith('þÿ')
  const markup = (utf16 ? new TextDecoder(head.startsWith('ÿþ') ? 'utf-16le' : 'utf-16be').decode(bytes.subarray(0, 4096)) : head).replace(/^\uFEFF|^ï»¿/, '').trimStart()
  if (markup.startsWith('{\\rtf')) return { format: 'rtf' }
  if (/^(<!--[^]*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype\s+html|html|head|meta|body|table|div|p|h[1-6]|title|style|span|center|font|b|ul|ol)[\s>]/i.test(markup)) return { format: 'html' }
  if (/^mime-version:/i.test(markup)) return { foreign: 'веб-архив (.mht)' }
  if (markup.startsWith('<?xml') || markup.startsWith('<?mso-')) return { foreign: xmlKind(markup) }
  return !utf16 && bytes.subarray(0, 65_536).includes(0) ? { foreign: 'файл неизвестного вида' } : { format: 'txt' }
}

function xmlKind(markup: string): string {
  if (/Word\.Document|pkg:package/.test(markup)) return 'документ Word в виде XML'
  if (/Excel\.Sheet/.test(markup)) return 'таблица Excel в виде XML'
  return /FictionBook/.test(markup) ? 'электронная книга (.fb2)' : 'файл XML'
}

const signatures: readonly (readonly [RegExp, string])[] = [
  [/^[^]{0,1024}%PDF-\d/, 'документ PDF: в нём хранится вид страниц, а не текст и таблицы'],
  [/^\x89PNG|^\xFF\xD8\xFF|^GIF8|^BM[^]{4}\0\0\0\0|^II\*\0|^MM\0\*|^RIFF[^]{4}WEBP|^[^]{4}ftyp(heic|heif|mif1|avif)/, 'рисунок или фотография'],
  [/^Rar!/, 'архив (.rar), а не документ'],
  [/^7z\xBC\xAF/, 'архив (.7z), а не документ'],
  [/^\x1F\x8B|^BZh|^\xFD7zXZ/, 'архив, а не документ'],
  [/^MZ[^]{50,}\0|^\x7FELF/, 'программа'],
  [/^AT&TFORM/, 'книга DjVu: в ней хранятся рисунки страниц'],
  [/^ID3|^OggS|^RIFF[^]{4}(WAVE|AVI )|^[^]{4}ftyp/, 'звук или видео'],
]
