import { Refusal } from '#platform/refusal'
import type { Block } from './blocks.ts'
import { openCompoundFile } from './readers/cfb.ts'
import { kindOfArchive, kindOfBytes, kindOfCompoundFile, type DocumentFormat, type Kind } from './readers/sniff.ts'
import { openArchive } from './readers/zip.ts'

export interface ReadDocument {
  readonly format: DocumentFormat
  readonly blocks: Block[]
}

/** The largest file that is read, in bytes. */
const largest = 20 * 1024 * 1024

/**
 * Reads a document of whatever kind its content shows; its name is not looked at.
 * @throws {Refusal} when it is empty, too large, damaged, protected, or not a document
 */
export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  if (bytes.length === 0) throw new Refusal('Файл пуст. Проверьте, тот ли файл выбран.')
  if (bytes.length > largest) throw new Refusal(`Файл больше ${largest / 1024 / 1024} МБ. Уберите из документа рисунки или разделите его и загрузите снова.`)
  const kind = kindOf(bytes)
  if ('foreign' in kind) throw new Refusal(`Это ${kind.foreign}. ${kind.advice ?? 'Нужен документ Word (.docx), LibreOffice (.odt) или другой текстовый документ.'}`)
  return { format: kind.format, blocks: (await readers[kind.format]())(bytes) }
}

/** Each is loaded when a document of its kind comes. */
const readers: Readonly<Record<DocumentFormat, () => Promise<(bytes: Uint8Array) => Block[]>>> = {
  docx: async () => (await import('./readers/docx.ts')).readDocx,
  odt: async () => (await import('./readers/odt.ts')).readOdt,
  doc: async () => (await import('./readers/doc.ts')).readDoc,
  rtf: async () => (await import('./readers/rtf.ts')).readRtf,
  html: async () => (await import('./readers/html.ts')).readHtml,
  txt: async () => (await import('./readers/text.ts')).readText,
}

/** What a file is by its content. @throws {Refusal} when it is damaged */
export function kindOf(bytes: Uint8Array): Kind {
  if (begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0x50, 0x4b, 5, 6])) return kindOfArchive(openArchive(bytes))
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return kindOfCompoundFile(openCompoundFile(bytes))
  return kindOfBytes(bytes)
}

const begins = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte)
