import { Refusal } from '#platform/refusal'
import type { Block } from '../blocks.ts'
import { roleOf } from '../roles.ts'
import { ParagraphCount, saveAsWord } from './limits.ts'
import { RtfProperty } from './rtf-drawn.ts'
import { hasText, paragraphOf, type Standing } from './paragraph.ts'
import { RtfEncodings } from './rtf-encodings.ts'
import { RtfRow } from './rtf-row.ts'
import { rtfTokens } from './rtf-tokens.ts'
import { readWhenPassable, signs, stories, unread } from './rtf-words.ts'
import { withoutRepeats } from './running-headings.ts'
import { Story } from './story.ts'
import { writtenLabel } from './written-label.ts'

/**
 * Reads an .rtf as it will be when all its tracked changes are accepted: the body, then notes, then running headings.
 * @throws {Refusal} when it is cut short or its groups are nested without end
 */
export function readRtf(bytes: Uint8Array): Block[] {
  const reader = new RtfReader()
  for (const token of rtfTokens(bytes)) {
    if (token.type === 'open') reader.open()
    else if (token.type === 'close') reader.close()
    else if (token.type === 'text') reader.text(token.bytes)
    else reader.control(token.name, token.value)
  }
  return reader.end()
}

/** What holds to the end of a group. */
interface Group {
  skipped: boolean
  passable: boolean
  destination: 'text' | 'label' | 'fonts' | 'styles' | 'property' | 'propertyName' | 'propertyValue'
  bold: boolean
  hidden: boolean
  deleted: boolean
  font: number
  /** Signs that follow each \u for programs that do not know it. */
  spare: number
  inTable: boolean
  depth: number
  standing: Standing
  /** The definition of a row that holds here; a row of a nested table has its own. */
  row: RtfRow
  /** The text that the group holds, ended with the group. */
  story: { readonly kind: 'box' | 'note' | 'running'; readonly story: Story } | null
}

const first: Omit<Group, 'row'> = {
  skipped: false, passable: false, destination: 'text', bold: false, hidden: false, deleted: false, font: 0, spare: 1, inTable: false, depth: 1, standing: { heading: null }, story: null,
}

/** Words that end a paragraph. */
const ends: ReadonlySet<string> = new Set(['par', 'sect', 'cell', 'nestcell'])

class RtfReader {
  readonly #body = new Story()
  readonly #notes: Block[] = []
  readonly #running: Block[] = []
  readonly #stories: Story[] = [this.#body]
  readonly #groups: Group[] = []
  readonly #encodings = new RtfEncodings()
  readonly #count = new ParagraphCount()
  #group: Group = { ...first, row: new RtfRow() }
  /** What paragraphs are by the numbers of their styles. */
  readonly #styles = new Map<number, Standing>()
  #style = 0
  /** The name of the style that is being read, as far as it has come. */
  #styleName = ''
  #bytes = ''
  #label = ''
  readonly #property = new RtfProperty()
  /** Signs still to be passed over after \u. */
  #spare = 0

  open(): void {
    this.#flush()
    if (this.#groups.length > 10_000) throw new Refusal('Файл .rtf повреждён: его части вложены слишком глубоко. Откройте его в Word, сохраните заново и загрузите ещё раз.')
    this.#groups.push(this.#group)
    this.#group = { ...this.#group, passable: false, story: null }
    this.#spare = 0
  }

  close(): void {
    this.#flush()
    const { story, destination } = this.#group
    this.#group = this.#groups.pop() ?? { ...first, row: new RtfRow() }
    if (destination === 'label' && this.#group.destination !== 'label') this.#endLabel()
    if (destination === 'property' && this.#group.destination !== 'property') this.#endProperty()
    if (story) this.#endStory(story)
    this.#spare = 0
  }

  text(bytes: string): void {
    const kept = bytes.slice(this.#spare)
    this.#spare -= bytes.length - kept.length
    if (this.#group.destination === 'fonts') this.#encodings.nameFont(kept)
    else if (!this.#group.skipped) this.#bytes += kept
  }

  control(name: string, value: number | null): void {
    this.#flush()
    if (name === '*') this.#group.passable = true
    else if (name === 'u') this.#unicode(value ?? 0)
    else if (this.#spare > 0 && name in signs) this.#spare--
    else if (!this.#begins(name) && !this.#group.skipped) this.#said(name, value)
  }

  end(): Block[] {
    if (this.#groups.length > 0) throw new Refusal(`Файл .rtf повреждён или загружен не до конца. ${saveAsWord}`)
    this.#flush()
    return [...this.#body.end(), ...this.#notes.filter(hasText), ...withoutRepeats(this.#running)]
  }

  /** Whether the word is the first of a group and says what the group holds. */
  #begins(name: string): boolean {
    const group = this.#group
    const kind = stories[name]
    const passed = group.passable && !readWhenPassable.has(name)
    group.passable = false
    if (unread.has(name) || passed) group.skipped = true
    else if (kind !== undefined && !group.skipped) this.#beginStory(kind)
    else if (name === 'listtext' || name === 'pntext') group.destination = 'label'
    else if (name === 'nesttableprops') group.row = new RtfRow()
    else if (name === 'sp' && !group.skipped) group.destination = 'property'
    else if (name === 'sn' && group.destination === 'property') group.destination = 'propertyName'
    else if (name === 'sv' && group.destination === 'property') group.destination = 'propertyValue'
    else if (name === 'fonttbl') group.destination = 'fonts'
    else if (name === 'stylesheet') group.destination = 'styles'
    else return false
    return true
  }

  #beginStory(kind: 'box' | 'note' | 'running'): void {
    const story = new Story()
    this.#stories.push(story)
    Object.assign(this.#group, { story: { kind, story }, inTable: false, depth: 1, standing: { heading: null } })
  }

  #endStory({ kind, story }: NonNullable<Group['story']>): void {
    this.#stories.splice(this.#stories.lastIndexOf(story), 1)
    const blocks = story.end()
    if (kind === 'box') this.#story.insert(blocks, this.#depth)
    else for (const block of blocks) (kind === 'note' ? this.#notes : this.#running).push(block)
  }

  #said(name: string, value: number | null): void {
    const group = this.#group
    if (group.destination === 'fonts') this.#font(name, value)
    else if (group.destination === 'styles') this.#style = name === 's' ? (value ?? 0) : this.#style
    else if (name in signs) this.#show(signs[name]!)
    else if (!group.row.take(name, value)) {
      const on = value !== 0
      if (name === 'b') group.bold = on
      else if (name === 'v') group.hidden = on
      else if (name === 'deleted') group.deleted = on
      else if (name === 'plain') Object.assign(group, { bold: false, hidden: false, deleted: false, font: 0 })
      else if (name === 'f') group.font = value ?? 0
      else if (name === 'uc') group.spare = Math.max(0, value ?? 1)
      else if (name === 'ansicpg') this.#encodings.setUsual(value ?? 1251)
      else if (name === 'mac') this.#encodings.setUsual(10_007)
      else if (name === 'pc' || name === 'pca') this.#encodings.setUsual(866)
      else if (group.destination === 'text') this.#structure(name, value)
    }
  }

  #structure(name: string, value: number | null): void {
    const group = this.#group
    if (ends.has(name)) this.#count.add()
    if (name === 's') group.standing = this.#styles.get(value ?? 0) ?? { heading: null }
    else if (name === 'pard') Object.assign(group, { inTable: false, depth: 1, standing: { heading: null } })
    else if (name === 'intbl') group.inTable = true
    else if (name === 'itap') Object.assign(group, { inTable: (value ?? 0) > 0, depth: Math.max(1, value ?? 1) })
    else if (name === 'outlinelevel') group.standing = { ...group.standing, heading: value !== null && value >= 0 && value < 9 ? value + 1 : null }
    else if (name === 'par') this.#endParagraph()
    else if (name === 'sect') this.#story.endSection(group.standing)
    else if (name === 'cell') this.#story.endCell(1, group.standing)
    else if (name === 'nestcell') this.#story.endCell(Math.max(2, group.depth), group.standing)
    else if (name === 'row') this.#story.endRow(1, group.row.shape)
    else if (name === 'nestrow') this.#story.endRow(Math.max(2, group.depth), group.row.shape)
  }

  /** A paragraph whose mark is deleted goes on in the next one. */
  #endParagraph(): void {
    const { deleted, hidden, standing } = this.#group
    if (deleted || hidden) this.#story.label = null
    else this.#story.endParagraph(this.#depth, standing)
  }

  #font(name: string, value: number | null): void {
    if (name === 'f') this.#encodings.font = value ?? 0
    else if (name === 'fcharset') this.#encodings.setCharset(value ?? 0)
    else if (name === 'cpg') this.#encodings.setPage(value ?? 0)
  }

  #unicode(value: number): void {
    this.#spare = this.#group.spare
    if (!this.#group.skipped && this.#group.destination !== 'fonts') this.#show(this.#signOf(value & 0xffff))
  }

  /** Word writes signs of symbol fonts from F000 on. */
  #signOf(code: number): string {
    return (code >= 0xf020 && code <= 0xf0ff ? this.#encodings.sign(code, this.#group.font) : null) ?? String.fromCharCode(code)
  }

  #flush(): void {
    if (this.#bytes !== '') this.#show(this.#encodings.decode(this.#bytes, this.#group.font))
    this.#bytes = ''
  }

  #show(text: string): void {
    const { destination, hidden, deleted, bold } = this.#group
    if (destination === 'label') this.#label += text
    else if (destination === 'styles') this.#nameStyle(text)
    else if (destination === 'propertyName') this.#property.name(text)
    else if (destination === 'propertyValue') this.#property.value(text)
    else if (destination === 'property') return
    else if (!hidden && !deleted) this.#story.add({ text, bold })
  }

  /** A name comes piece by piece, up to its semicolon. */
  #nameStyle(text: string): void {
    this.#styleName += text
    if (!text.endsWith(';')) return
    const name = this.#styleName.slice(0, -1).trim()
    const level = /^(?:heading|заголовок) ([1-9])$/i.exec(name)?.[1]
    this.#styles.set(this.#style, { heading: level === undefined ? null : Number(level), role: roleOf(name) })
    this.#styleName = ''
  }

  /** What a shape draws stands before the paragraph it is anchored in. */
  #endProperty(): void {
    const words = this.#property.end()
    if (words !== null) this.#story.insert([paragraphOf([{ text: words, bold: false }])], this.#depth)
  }

  #endLabel(): void {
    this.#story.label = writtenLabel(this.#label)
    this.#label = ''
  }

  get #story(): Story {
    return this.#stories.at(-1)!
  }

  /** How deep in tables the paragraph stands. */
  get #depth(): number {
    return this.#group.inTable ? this.#group.depth : 0
  }
}
