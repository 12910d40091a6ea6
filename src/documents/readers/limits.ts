import { Refusal } from '#platform/refusal'

/** What to do with a file that this program cannot read. */
export const saveAsWord = 'Откройте его в Word или LibreOffice, сохраните как «Документ Word (.docx)» и загрузите снова.'

export const tooLarge = (what: string): Refusal => new Refusal(`Документ слишком велик: в нём ${what}. Разделите его и загрузите нужную часть.`)

/** A book of a thousand pages has some forty thousand. */
export const mostParagraphs = 400_000

/** Counts the paragraphs of one document, so that a small file cannot fill the memory. */
export class ParagraphCount {
  #count = 0

  /** @throws {Refusal} when there are more than 400 000 */
  add(): void {
    if (++this.#count > mostParagraphs) throw tooLarge('больше 400 000 абзацев')
  }
}
