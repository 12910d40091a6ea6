import { Refusal } from '#platform/refusal'
import type { Block } from './blocks.ts'
import { readDocx } from './readers/docx.ts'
import { readOdt } from './readers/odt.ts'
import { readText } from './readers/text.ts'
import { openArchive } from './readers/zip.ts'

export interface ReadDocument {
  readonly format: 'docx' | 'odt' | 'txt'
  readonly blocks: Block[]
}

/** The largest file that is read, in bytes. */
const largest = 20 * 1024 * 1024

const saveAsWord = 'Откройте файл в программе, где его сделали, сохраните как «Документ Word (.docx)» и загрузите снова.'

/**
 * Reads a document of whatever kind its content shows; its name is not looked at.
 * @throws {Refusal} when it is empty, too large, damaged, protected, or not a document
 */
export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  if (bytes.length === 0) throw new Refusal('Файл пуст. Проверьте, тот ли файл выбран.')
  if (bytes.length > largest) throw new Refusal(`Файл больше ${largest / 1024 / 1024} МБ. Оставьте в нём только план.`)
  if (begins(bytes, 0x50, 0x4b)) return readArchive(bytes)
  const kind = foreignKind(bytes)
  if (kind) throw new Refusal(`${kind} ${saveAsWord}`)
  return { format: 'txt', blocks: readText(bytes) }
}

function readArchive(bytes: Uint8Array): ReadDocument {
  const archive = openArchive(bytes)
  const has = (pattern: RegExp) => archive.names.some((name) => pattern.test(name))
  if (has(/^xl\//)) throw new Refusal('Это таблица Excel, а нужен план из Word.')
  if (has(/^ppt\//)) throw new Refusal('Это презентация, а нужен план из Word.')
  return has(/^content\.xml$/) ? { format: 'odt', blocks: readOdt(bytes) } : { format: 'docx', blocks: readDocx(bytes) }
}

/** What the file is when it is not a document that we read; null when it may be text. */
function foreignKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'Это документ старого Word (.doc), или он защищён паролем; такие пока не читаются.'
  if (head.startsWith('{\\rtf')) return 'Это документ .rtf; такие пока не читаются.'
  if (head.startsWith('%PDF')) return 'Это PDF: в нём нет таблиц, только их рисунок.'
  if (/^\s*(<!doctype html|<html|<\?xml[^>]*>\s*<html)/i.test(head)) return 'Это страница сайта (.html); такие пока не читаются.'
  if (begins(bytes, 0x89, 0x50) || begins(bytes, 0xff, 0xd8) || head.startsWith('GIF8')) return 'Это рисунок, а не документ.'
  if (begins(bytes, 0x4d, 0x5a) || head.startsWith('Rar!') || begins(bytes, 0x37, 0x7a) || begins(bytes, 0x1f, 0x8b)) return 'Это программа или архив, а не документ.'
  const utf16 = begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)
  return !utf16 && bytes.subarray(0, 4096).includes(0) ? 'Этот файл не похож на документ.' : null
}

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte)
