import type { Responsible } from './plan-reading.ts'
import { tidy } from './wording.ts'

const initial = '[А-ЯЁ]\\s?\\.'
const surname = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?'
const nameForms = [
  `${surname}\\s${initial}(?:\\s?${initial})?`,
  `${initial}\\s?(?:${initial}\\s?)?${surname}`,
  `${surname}\\s[А-ЯЁ][а-яё]+\\s[А-ЯЁ][а-яё]+(?:вна|вич|ична|инична|ьич)`,
]
const namePattern = new RegExp(nameForms.map((form) => `(?:${form})`).join('|'), 'u')

const schoolPattern = /(?:М[АБК]?ОУ|ГБОУ|МКОУ|ГОУ|ОУ|ЧОУ)?\s*(?:«)?(?:СОШ|ООШ|НОШ|СШ|[Гг]имнази[яи]|[Лл]ице[йя]|[Шш]кол[аыеу]|[Шш]кола-интернат)\s*(?:№|N)\s*\d+[а-я]?»?/u

const rolePattern = /^(?:(?:заместитель\s+)?(?:руководител[ьи]|председател[ьи]|секретар[ьи]|член[ыа]?|куратор[ы]?|наставник[и]?)(?:\s+(?:[ГРМШ]?МО|ГМО|методического объединения(?: школьных библиотекарей)?|объединения|секции))?)/iu

/** Reads a cell of responsible people: one entry a person or a group. */
export function readResponsible(text: string): Responsible[] {
  return parts(tidy(text)).map(readOne)
}

function parts(text: string): string[] {
  return text
    .split(/[\n;]+/)
    .flatMap((line) => splitPeople(line))
    .map((part) => part.replace(/^[\s,–—-]+|[\s,]+$/g, ''))
    .filter(Boolean)
}

/** Commas part people only where each side can stand alone: a name on both, or no name and no school at all. */
function splitPeople(line: string): string[] {
  const bySlash = /\p{L}\s*\/\s*\p{L}/u.test(line) ? line.split('/') : [line]
  return bySlash.flatMap((piece) => {
    const byComma = piece.split(/,\s*/)
    const named = byComma.filter((part) => namePattern.test(part)).length
    if (byComma.length > 1 && (named === byComma.length || (named === 0 && !schoolPattern.test(piece)))) return byComma
    return [piece]
  })
}

function readOne(raw: string): Responsible {
  let rest = raw
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest)
    if (!found) return null
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
    return found[0].trim()
  }
  const school = take(schoolPattern)
  const name = take(namePattern)
  const role = take(rolePattern)
  const post = rest.replace(/^[\s,–—.-]+|[\s,–—-]+$/g, '').replace(/\s+/g, ' ')
  if (role === null && name === null && school === null) return { raw, role: post || null, post: null, name: null, school: null }
  return { raw, role, post: post || null, name, school }
}
