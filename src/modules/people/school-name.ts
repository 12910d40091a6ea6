/** What a spelling of a school says: its kind, number and own name, as far as they stand there. */
export interface SchoolName {
  readonly kind: SchoolKind | null
  readonly number: string | null
  /** What remains when legal form, kind and number are taken away: «им. А. С. Пушкина». */
  readonly title: string
}

export type SchoolKind = 'сош' | 'оош' | 'нош' | 'гимназия' | 'лицей' | 'интернат' | 'центр' | 'детский сад' | 'школа'

const kinds: readonly (readonly [RegExp, SchoolKind])[] = [
  [/средн[а-я]* (общеобразовательн[а-я]* )?школ[а-я]*|(^| )сош( |$)|(^| )сш( |$)|(^| )ссш( |$)/, 'сош'],
  [/основн[а-я]* (общеобразовательн[а-я]* )?школ[а-я]*|(^| )оош( |$)/, 'оош'],
  [/начальн[а-я]* (общеобразовательн[а-я]* )?школ[а-я]*|(^| )нош( |$)/, 'нош'],
  [/гимнази[а-я]*/, 'гимназия'],
  [/лице[йяюе][а-я]*/, 'лицей'],
  [/школ[а-я]*[ -]интернат[а-я]*|интернат[а-я]*/, 'интернат'],
  [/центр[а-я]* образовани[а-я]*|образовательн[а-я]* центр[а-я]*/, 'центр'],
  [/детск[а-я]* сад[а-я]*/, 'детский сад'],
  [/(^| )(школ[а-я]*|шк|ош)( |$)/, 'школа'],
]

const legalForms =
  /(муниципальн[а-я]*|государственн[а-я]*|краев[а-я]*|областн[а-я]*|бюджетн[а-я]*|автономн[а-я]*|казенн[а-я]*|частн[а-я]*|общеобразовательн[а-я]*|образовательн[а-я]*|учреждени[а-я]*)( |$)|(^| )(м[абк]?оу|г[абк]?оу|кг[абк]оу|ч?оу|мо?бу)( |$)/g

/** Reads «МАОУ СОШ №5», «СОШ№5», «школа 5», «средняя общеобразовательная школа № 5 им. Пушкина». */
export function schoolNameOf(text: string): SchoolName {
  const known = read.get(text)
  if (known) return known
  if (read.size >= mostRead) read.clear()
  const name = readName(text)
  read.set(text, name)
  return name
}

/** Spellings read lately: lists of hundreds of lines are compared with the same schools again and again. */
const read = new Map<string, SchoolName>()
const mostRead = 5000

function readName(text: string): SchoolName {
  let rest = ` ${folded(text)} `
  let kind: SchoolKind | null = null
  for (const [pattern, name] of kinds) {
    if (!pattern.test(rest)) continue
    kind = name
    rest = rest.replace(pattern, ' ')
    break
  }
  const number = /(?:^| )(?:n )?(\d{1,4}(?: ?[а-я](?= |$))?)(?= |$)/.exec(rest)
  if (number) rest = rest.replace(number[0], ' ')
  rest = rest.replace(legalForms, ' ').replace(legalForms, ' ')
  return {
    kind,
    number: number?.[1]?.replace(' ', '') ?? null,
    title: rest.replace(/(^| )n( |$)/g, ' ').replace(/ +/g, ' ').trim(),
  }
}

/** Two spellings with one key are one spelling: case, spaces, quotes, ё, «№» and the legal form do not matter. */
export function schoolKey(text: string): string {
  const { kind, number, title } = schoolNameOf(text)
  return [kind ?? '', number ?? '', title].join('|')
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/no\.?(?=\s*\d)|№|#/g, ' n ')
    .replace(/[«»"'“”„().,;:]/g, ' ')
    .replace(/[‐‑–—]/g, '-')
    .replace(/([а-я])(\d)/g, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * The one school that the spelling can mean among `schools`; null when none or more than one can.
 * An exact key (of the name or an alias) wins; else the number decides, «школа 5» fitting any kind and a named kind only its own.
 */
export function schoolMeant<S extends { readonly name: string; readonly aliases: readonly string[] }>(
  text: string,
  schools: readonly S[],
): S | null {
  const key = schoolKey(text)
  if (key === '||') return null
  const exact = schools.filter(({ name, aliases }) => [name, ...aliases].some((spelling) => schoolKey(spelling) === key))
  if (exact.length > 0) return exact.length === 1 ? exact[0]! : null
  const meant = schoolNameOf(text)
  if (meant.number === null) return null
  const possible = schools.filter(({ name }) => {
    const known = schoolNameOf(name)
    return known.number === meant.number && kindsAgree(known.kind, meant.kind) && (meant.title === '' || known.title === '' || known.title === meant.title)
  })
  return possible.length === 1 ? possible[0]! : null
}

const kindsAgree = (known: SchoolKind | null, said: SchoolKind | null): boolean =>
  said === null || said === 'школа' || known === null || known === 'школа' || known === said
