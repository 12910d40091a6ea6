import { whereWhole, type DocBytes } from './doc-bytes.ts'
import { partsOf, type Range } from './doc-head.ts'

const anchorSize = 26
const boxSize = 22
/** Where in the description of a box the number of its shape stands. */
const shapeInBox = 14

/** Text boxes by the places at which they are anchored ([MS-DOC] PlcfSpa, PlcftxbxTxt). */
export class DocBoxes {
  /** Numbers of shapes by place of the anchor. */
  readonly #shapes = new Map<number, number>()
  readonly #boxes = new Map<number, Range[]>()
  readonly #words: ReadonlyMap<number, string>

  /** @param anchored the text in which the boxes are anchored @param text that of the boxes @param words that shapes draw themselves, by their numbers */
  constructor(anchors: DocBytes, anchored: Range, boxes: DocBytes, text: Range, words: ReadonlyMap<number, string> = new Map()) {
    this.#words = words
    whereWhole(() => this.#readAnchors(anchors, anchored), undefined)
    whereWhole(() => this.#readBoxes(boxes, text), undefined)
  }

  /** The texts of the box anchored at a place; each is given once. */
  take(place: number): readonly Range[] {
    const shape = this.#shapes.get(place)
    const ranges = shape === undefined ? undefined : this.#boxes.get(shape)
    if (shape !== undefined) this.#boxes.delete(shape)
    return ranges ?? []
  }

  /** The words that the shape anchored at a place draws; null for none. */
  drawnAt(place: number): string | null {
    const shape = this.#shapes.get(place)
    return (shape === undefined ? undefined : this.#words.get(shape)) ?? null
  }

  /** The texts whose anchors were not met, as of boxes in a group of drawings. */
  rest(): Range[] {
    const ranges = [...this.#boxes.values()].flat()
    this.#boxes.clear()
    return ranges
  }

  #readAnchors(anchors: DocBytes, anchored: Range): void {
    const count = Math.floor((anchors.length - 4) / (4 + anchorSize))
    for (let index = 0; index < count; index++) this.#shapes.set(anchored.from + anchors.long(index * 4), anchors.long((count + 1) * 4 + index * anchorSize))
  }

  /** The last entry stands for the end of the text. */
  #readBoxes(boxes: DocBytes, text: Range): void {
    const count = Math.floor((boxes.length - 4) / (4 + boxSize))
    for (const [index, range] of partsOf(text, boxes.longs(0, count)).entries()) {
      const shape = boxes.long((count + 1) * 4 + index * boxSize + shapeInBox)
      this.#boxes.set(shape, [...(this.#boxes.get(shape) ?? []), range])
    }
  }
}
