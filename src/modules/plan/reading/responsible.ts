import { groupPattern, namePattern, postPattern, rolePattern, schoolPattern } from './people-words.ts'
import type { Responsible } from './plan-reading.ts'
import { tidy } from './wording.ts'

/** Reads a cell of responsible people: one entry a person or a group. */
export const readResponsible = (text: string): Responsible[] =>
  wholeLines(tidy(text).split('\n'))
    .flatMap((line) => line.split(';'))
    .flatMap(bySlash)
    .flatMap(byNames)
    .flatMap(byCommas)
    .map((part) => part.replace(/^[\s,–—-]*(?:\d{1,2}[.)]\s*(?=\p{L}))?|[\s,–—-]+$/gu, ''))
    .filter(Boolean)
    .map(readOne)

/** «Руководитель ГМО» above «Лебедева А.П.», and her school below, are one person. */
function wholeLines(lines: readonly string[]): string[] {
  const whole: string[] = []
  for (const line of lines) {
    const before = whole.at(-1)
    const titled = before !== undefined && isTitleAlone(before) && namePattern.exec(line)?.index === 0
    const ofSchool = before !== undefined && namePattern.test(before) && !schoolPattern.test(before) && schoolPattern.exec(line)?.[0] === line
    if (titled || ofSchool) whole[whole.length - 1] = `${before}\n${line}`
    else whole.push(line)
  }
  return whole
}

/** The role or the post of one person, and nothing else. */
const isTitleAlone = (line: string): boolean =>
  !namePattern.test(line) && !groupPattern.test(line) && !/[,;/]/.test(line) && [rolePattern, postPattern].some((pattern) => pattern.exec(line)?.index === 0)

const bySlash = (line: string): string[] => (/[\p{L}.]\s*\/\s*\p{L}/u.test(line) ? line.split('/') : [line])

/** «Лебедева А.П. и Орлова М.С.», «Лебедева А.П. методист Орлова М.С.»: a second name begins a second person, with the role or post before it. */
function byNames(line: string): string[] {
  const first = namePattern.exec(line)
  if (!first) return [line]
  const end = first.index + first[0].length
  const after = line.slice(end)
  const second = namePattern.exec(after)
  const group = /^\s*и\s+(?=\p{L})/u.exec(after)
  if (!second) return group && groupPattern.test(after) ? [line.slice(0, end), after.slice(group[0].length)] : [line]
  const between = after.slice(0, second.index)
  const parted = /^\s*и\s+/u.exec(between)
  const title = parted ? null : (rolePattern.exec(between) ?? postPattern.exec(between))
  const at = end + (parted ? parted[0].length : between.includes(',') ? between.lastIndexOf(',') + 1 : (title?.index ?? between.length))
  return [line.slice(0, parted ? end : at), ...byNames(line.slice(at))]
}

/** Commas part people only where each side can stand alone; a post, a role or a school beside a name belongs to it. */
function byCommas(line: string): string[] {
  const people: string[] = []
  for (const part of line.split(/,(?!\s*(?:№\s*)?\d)\s*/)) {
    const before = people.at(-1)
    if (before !== undefined && belongs(part, before)) people[people.length - 1] = `${before}, ${part}`
    else people.push(part)
  }
  return people
}

function belongs(part: string, before: string): boolean {
  const named = namePattern.test(before)
  if (groupPattern.test(part) || (!named && groupPattern.test(before))) return false
  if (namePattern.test(part)) return !named
  if (schoolPattern.test(part)) return !schoolPattern.test(before)
  return named
}

/** What one entry says. Alone, a post stays a post; any other words, as of a group, are the role. */
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
  const group = groupPattern.test(rest) && name === null
  const role = group ? null : take(rolePattern)
  const left = rest.replace(/\(\s*\)|«\s*»/g, ' ').replace(/\s+,/g, ',').replace(/\s+/g, ' ').replace(/^[\s,.–—-]+|[\s,–—-]+$/g, '') || null
  const plain = role === null && name === null && (group || left === null || !postPattern.test(left))
  return plain ? { raw, role: left, post: null, name, school } : { raw, role, post: left, name, school }
}
