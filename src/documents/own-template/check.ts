import { slipsBetween } from '#platform/spelling'
import { children, type Element } from '../readers/xml.ts'
import { openTemplate, type TemplatePackage } from './package.ts'
import { structureFaults } from './fill.ts'
import { keyOf, type Tag, type TemplateData } from './tags.ts'

/** A mistake in a template, in words that say what to mend. */
export interface TemplateMistake {
  readonly words: string
  /** The text of the paragraph where it stands, cut when long; '' when it has no one place. */
  readonly place: string
  /** «колонтитул», «сноска»; '' in the text itself. */
  readonly part: string
}

export interface TemplateCheck {
  /** A template with any of these cannot be used. */
  readonly mistakes: readonly TemplateMistake[]
  /** What is hardly meant, though allowed. */
  readonly warnings: readonly string[]
}

/**
 * All mistakes of a template at once, a hundred at most.
 * @param tags that its paper declares
 * @param sample data with which it is tried
 * @throws {Refusal} when the file cannot be a template at all; see `openTemplate`
 */
export function checkTemplate(bytes: Uint8Array, tags: readonly Tag<never>[], sample: TemplateData): TemplateCheck {
  const opened = openTemplate(bytes)
  const used = new Set<string>()
  const mistakes = opened.texts.flatMap(({ part, root }) => new PartCheck(partName(part), tags, used).mistakes(root))
  return {
    mistakes: mistakes.length > 0 ? mistakes.slice(0, mostMistakes) : structureMistakes(opened, sample),
    warnings: important(tags).filter(({ name }) => !used.has(keyOf(name))).map(({ name, gives, row }) => `В шаблоне нет ${row ? `списка {#${name}}` : `поля {${name}}`}: ${lowered(gives)} на бумаге не появится.`),
  }
}

/** What only the trial shows: a loop that begins in one cell of a table and ends in another place. */
const structureMistakes = (opened: TemplatePackage, sample: TemplateData): TemplateMistake[] => structureFaults(opened, sample).map((words) => ({ words, place: '', part: '' }))

const partName = (part: string): string => (/header|footer/.test(part) ? 'колонтитул' : /notes/.test(part) ? 'сноска' : '')

const important = (tags: readonly Tag<never>[]): Tag<never>[] => tags.flatMap((tag) => [...(tag.important ? [tag] : []), ...important(tag.row ?? [])])

const lowered = (words: string): string => (/^[А-ЯЁ][а-яё]/.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words)

/** More are not gathered: a file with so many is another file. */
const mostMistakes = 100

/** A template of a paper has some hundred tags, four deep. */
const mostTags = 2000
const deepest = 20

/** What stands between brackets, or a bracket alone. */
interface Token {
  readonly found: string
  /** Null for a bracket alone. */
  readonly inside: string | null
  /** The whole paragraph, and where in it the token stands. */
  readonly text: string
  readonly at: number
}

interface Open {
  /** As it was typed. */
  readonly name: string
  readonly key: string
  readonly place: string
  readonly isList: boolean
  /** Tags known between its brackets, the innermost last; the same as around it for a condition. */
  readonly known: readonly (readonly Tag<never>[])[]
}

/** Reads the tags of one part in their order. */
class PartCheck {
  readonly #part: string
  readonly #tags: readonly Tag<never>[]
  readonly #used: Set<string>
  readonly #found: TemplateMistake[] = []
  readonly #open: Open[] = []
  /** Keys of what was opened across another and is closed already. */
  readonly #crossed: string[] = []
  /** How many ends of each name are still to come. */
  readonly #endsToCome = new Map<string, number>()

  constructor(part: string, tags: readonly Tag<never>[], used: Set<string>) {
    this.#part = part
    this.#tags = tags
    this.#used = used
  }

  mistakes(root: Element): TemplateMistake[] {
    const tokens = paragraphsOf(root).flatMap(tokensOf)
    if (tokens.length > mostTags) {
      this.#say(`Скобок больше ${mostTags}: для одной бумаги это слишком много. Оставьте в шаблоне только саму бумагу.`, '')
      return this.#found
    }
    for (const { inside } of tokens) this.#countEnd(inside, 1)
    for (const token of tokens) {
      if (this.#found.length >= mostMistakes) return this.#found
      this.#token(token)
      if (this.#open.length > deepest) {
        this.#say(`Скобки {#…} вложены друг в друга больше ${deepest} раз. Закройте лишние.`, shortened(token.text))
        return this.#found
      }
    }
    for (const open of this.#open) this.#unclosed(open)
    return this.#found
  }

  #token({ found, inside, text, at }: Token): void {
    const place = shortened(text)
    if (inside !== null) this.#tag(inside, place)
    else if (found === '{') this.#say(`Скобка { не закрыта: «${around(text, at)}». Каждое поле стоит целиком в одном абзаце: {название}.`, place)
    else this.#say(`Лишняя скобка } после «${text.slice(Math.max(0, at - 25), at)}»: перед ней нет {.`, place)
  }

  #tag(inside: string, place: string): void {
    const { sign, name } = partsOf(inside)
    if (name === '') return this.#say(`Пустые скобки {${inside.trim()}}: напишите в них название поля или уберите их.`, place)
    if (sign === '/') return this.#close(name, place)
    if (sign === '#') this.#leaveUnclosed(name)
    const known = this.#known()
    const tag = tagNamed(known, name)
    if (tag) this.#used.add(keyOf(name))
    if (!tag) this.#say(this.#unknown(sign, name, known), place)
    else if (tag.row && sign === '') this.#say(`«${tag.name}» — список: он пишется {#${tag.name}} … {/${tag.name}}, а между ними поля его строки.`, place)
    else if (tag.row && sign === '#' && !known.at(-1)!.includes(tag)) this.#say(`Список {#${tag.name}} нельзя повторять внутри другого списка: закройте сначала {#${this.#openList()?.name ?? ''}}.`, place)
    if (sign !== '') this.#open.push({ name, key: keyOf(name), place, ...(sign === '^' || (tag && !tag.row) ? { isList: false, known } : { isList: true, known: [...known, tag?.row ?? everything] }) })
  }

  #close(name: string, place: string): void {
    const key = keyOf(name)
    this.#countEnd(`/${name}`, -1)
    if (this.#crossed.includes(key)) return void this.#crossed.splice(this.#crossed.indexOf(key), 1)
    const at = this.#open.findLastIndex((open) => open.key === key)
    if (at === -1) return this.#say(`{/${name}} закрывает то, что не открыто: выше нет {#${name}}.`, place)
    for (const crossed of this.#open.splice(at).slice(1)) {
      if (!this.#endsToCome.get(crossed.key)) this.#unclosed(crossed)
      else {
        this.#crossed.push(crossed.key)
        this.#say(`{#${crossed.name}} и {#${name}} пересекаются: закройте {/${crossed.name}} раньше, чем {/${name}}.`, crossed.place)
      }
    }
  }

  /** A list of the paper that begins within one whose end never comes: the end was forgotten, and what follows is judged without it. */
  #leaveUnclosed(name: string): void {
    const list = this.#openList()
    const tag = tagNamed(this.#known(), name)
    if (!list || !tag?.row || this.#known().at(-1)!.includes(tag) || this.#endsToCome.get(list.key)) return
    this.#unclosed(list)
    const before = this.#open.indexOf(list)
    const conditions = this.#open.splice(before).slice(1)
    for (const condition of conditions) this.#open.push({ ...condition, known: this.#known() })
    this.#leaveUnclosed(name)
  }

  #countEnd(inside: string | null, by: 1 | -1): void {
    const { sign, name } = partsOf(inside ?? '')
    if (sign === '/') this.#endsToCome.set(keyOf(name), (this.#endsToCome.get(keyOf(name)) ?? 0) + by)
  }

  #known(): Open['known'] {
    return this.#open.at(-1)?.known ?? [this.#tags]
  }

  #openList(): Open | undefined {
    return this.#open.findLast(({ isList }) => isList)
  }

  #unknown(sign: string, name: string, known: Open['known']): string {
    const owner = ownerOf(this.#tags, keyOf(name))
    if (owner) return `Поле {${name}} — из списка «${owner}»: оно может стоять только между {#${owner}} и {/${owner}}.`
    const near = nearest(name, [...known.flat(), ...everyTag(this.#tags)].map((tag) => tag.name))
    return `{${sign}${name}} — нет такого поля${near === null ? '. Все поля — в таблице на странице шаблона.' : `; может быть, {${sign}${near}}?`}`
  }

  #unclosed({ name, place }: Open): void {
    this.#say(`{#${name}} открыт и не закрыт: поставьте {/${name}} там, где он кончается.`, place)
  }

  #say(words: string, place: string): void {
    this.#found.push({ words, place, part: this.#part })
  }
}

const tokensOf = (text: string): Token[] => [...text.matchAll(/\{([^{}]*)\}|[{}]/g)].map(({ 0: found, 1: inside = null, index: at }) => ({ found, inside, text, at }))

/** «#вопросы» is the sign and the name. */
function partsOf(inside: string): { readonly sign: string; readonly name: string } {
  const [, sign = '', name = ''] = /^\s*([#^/]?)(.*)$/s.exec(inside)!
  return { sign, name: name.replace(/\s+/g, ' ').trim() }
}

/** Between the brackets of a list that is not known nothing can be judged, so that one slip is one mistake. */
const everything: readonly Tag<never>[] = []

const tagNamed = (known: readonly (readonly Tag<never>[])[], name: string): Tag<never> | undefined => {
  if (known.includes(everything)) return { name, gives: '', value: () => '', row: null, important: false }
  return known.toReversed().flat().find((tag) => keyOf(tag.name) === keyOf(name))
}

const everyTag = (tags: readonly Tag<never>[]): Tag<never>[] => tags.flatMap((tag) => [tag, ...everyTag(tag.row ?? [])])

/** The list in whose rows a name is known. */
function ownerOf(tags: readonly Tag<never>[], key: string): string | null {
  for (const { name, row } of tags) {
    if (row === null) continue
    if (row.some((tag) => keyOf(tag.name) === key)) return name
    const inner = ownerOf(row, key)
    if (inner !== null) return inner
  }
  return null
}

/** The known name with the fewest slips, no more than a third of its letters; null when none is near. */
function nearest(name: string, names: readonly string[]): string | null {
  const key = keyOf(name)
  const allowed = Math.max(1, Math.min(4, Math.floor(key.length / 3)))
  const near = names.map((one) => ({ one, slips: slipsBetween(key, keyOf(one), allowed) })).filter(({ slips }) => slips <= allowed)
  return near.toSorted((a, b) => a.slips - b.slips)[0]?.one ?? names.find((one) => keyOf(one).split('.').at(-1) === key) ?? null
}

/** The text of each paragraph, those within a text box after the one that holds it. */
function paragraphsOf(element: Element): string[] {
  const texts = element.name === 'p' ? [ownText(element)] : []
  return [...texts, ...children(element).flatMap(paragraphsOf)]
}

/** Text of the runs, without deleted text, field codes and paragraphs of boxes. */
const ownText = (element: Element): string =>
  children(element).map((part) => (part.name === 't' ? part.content.filter((piece) => typeof piece === 'string').join('') : part.name === 'p' || part.name === 'txbxContent' ? '' : ownText(part))).join('')

const shortened = (text: string): string => (text.length <= 160 ? text : `${text.slice(0, 160)}…`)

const around = (text: string, at: number): string => `${text.slice(at, at + 30)}${text.length > at + 30 ? '…' : ''}`
