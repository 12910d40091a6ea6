import Docxtemplater from 'docxtemplater'
import { strFromU8, strToU8, zipSync } from 'fflate'
import PizZip from 'pizzip'
import { lawfulText } from '../characters.ts'
import { openTemplate, type TemplatePackage } from './package.ts'
import { keyOf, type TemplateData } from './tags.ts'

/**
 * The template with the data in the places of its tags. Data is text whatever it holds; a line break in it is one on paper; what the
 * template asks and the data does not know is left empty.
 * @throws {Refusal} when the file is no template; see `openTemplate`
 */
export const fillTemplate = (bytes: Uint8Array, data: TemplateData): Uint8Array => filled(openTemplate(bytes), data)

/** What a trial with sample data finds wrong, in words; none when the template can be used. */
export function structureFaults(template: TemplatePackage, sample: TemplateData): string[] {
  try {
    const bytes = filled(template, sample)
    openTemplate(bytes)
    return []
  } catch (error) {
    return faultsOf(error)
  }
}

function filled({ parts }: TemplatePackage, data: TemplateData): Uint8Array {
  const zip = new PizZip()
  for (const [name, content] of parts) zip.file(name, content)
  const document = new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    syntax: { changeDelimiterPrefix: null },
    parser: (tag) => ({ get: (scope) => valueIn(scope, keyOf(tag)) }),
    nullGetter: () => '',
    modules: [{ name: 'RussianTags', optionsTransformer: readByKeys }],
  })
  const files = Object.values((document.render(data).getZip() as PizZip).files).filter(({ dir }) => !dir)
  return zipSync(Object.fromEntries(files.map((file) => [file.name, withOwnNumbers(file.name, file.asUint8Array())])), { level: 6 })
}

/** A picture that a loop repeats takes a number of its own each time. */
function withOwnNumbers(name: string, content: Uint8Array): Uint8Array {
  const xml = /^word\/[^/]+\.xml$/.test(name) ? strFromU8(content) : ''
  if (!xml.includes('<wp:docPr')) return content
  let last = 0
  return strToU8(xml.replace(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")\d+/g, (_, start: string) => `${start}${++last}`))
}

/** Nothing but what the data holds: no properties of objects, no expressions. */
function valueIn(scope: unknown, key: string): string | readonly TemplateData[] | undefined {
  const value: unknown = scope instanceof Map ? scope.get(key) : undefined
  return typeof value === 'string' ? lawfulText(value) : Array.isArray(value) ? value : undefined
}

/** Beginnings and ends of loops are compared by the keys of their names; tags that put in markup, or repeat other than paragraphs and rows, are turned off. */
function readByKeys<Options>(options: Options, { modules }: Docxtemplater): Options {
  const after = (sign: string) => (tag: string) => (tag.trim().startsWith(sign) ? keyOf(tag.trim().slice(sign.length)) : '')
  for (const module of modules) {
    if (module['name'] === 'LoopModule') module['prefix'] = { start: after('#'), inverted: after('^'), end: after('/'), dash: () => '' }
    else if (module['name'] === 'RawXmlModule') module['prefix'] = () => ''
  }
  return options
}

interface TemplateError {
  readonly message?: unknown
  readonly properties?: { readonly id?: unknown; readonly xtag?: unknown; readonly errors?: readonly TemplateError[] }
}

function faultsOf(error: unknown): string[] {
  const { properties } = error as TemplateError
  if (properties === undefined) throw error
  return [...new Set((properties.errors ?? [error as TemplateError]).map(({ properties }) => faultInWords(String(properties?.id), String(properties?.xtag ?? ''))))]
}

function faultInWords(id: string, tag: string): string {
  const named = tag ? ` «${tag}»` : ''
  if (/loop|expand/.test(id)) return `Список${named} начат и закончен в разных местах таблицы. Поставьте {#…} и {/…} в одну строку таблицы или каждый в свой абзац вне её.`
  if (/tag|delimiter/.test(id)) return `Скобки поля${named} стоят не парой. Проверьте текст, свойства документа и подписи рисунков.`
  return `Поле${named} стоит там, где Word его не заполнит. Наберите его заново обычным текстом.`
}
