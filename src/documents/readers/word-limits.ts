import { Refusal } from '#platform/refusal'

/** What to do with a file that this program cannot read. */
export const saveAsWord = 'Откройте его в Word или LibreOffice, сохраните как «Документ Word (.docx)» и загрузите снова.'

const megabyte = 1024 * 1024
const largest = 20 * megabyte
/** A book of a thousand pages has some forty thousand. */
const mostParagraphs = 400_000

/** @throws {Refusal} when a file is larger than 20 MB */
export function refuseLarge(bytes: Uint8Array): void {
  if (bytes.length > largest) throw new Refusal(`Файл больше ${largest / megabyte} МБ. Уберите из него рисунки или разделите его на части.`)
}

/** Counts the paragraphs of one document, so that a small file cannot fill the memory. */
export class ParagraphCount {
  #count = 0

  /** @throws {Refusal} when there are too many */
  add(): void {
    if (++this.#count > mostParagraphs) throw new Refusal('В документе слишком много абзацев. Разделите его на части.')
  }
}
