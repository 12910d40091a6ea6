/** Properties of drawn shapes as RTF writes them: the name, then the value. WordArt keeps its words in one of them. */
export class RtfProperty {
  #name = ''
  #value = ''

  name(text: string): void {
    this.#name += text
  }

  value(text: string): void {
    this.#value += text
  }

  /** The words that the shape draws; null when the property is another. It begins anew. */
  end(): string | null {
    const words = this.#name.trim() === 'gtextUNICODE' && this.#value.trim() !== '' ? this.#value : null
    this.#name = this.#value = ''
    return words
  }
}
