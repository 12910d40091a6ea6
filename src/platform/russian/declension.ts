import petrovich from 'petrovich'

export type GrammaticalCase = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional'

export type Gender = 'male' | 'female'

/** A person's name in parts; any of them may be ''. */
export interface NameParts {
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string
}

/**
 * The name in a case: «Буниной Светланы Петровны». Initials and foreign letters stay as they are, and so does a name that does not tell
 * whether it is a man's or a woman's: a nominative is a smaller mistake than a wrong ending.
 */
export function declineName(name: NameParts, grammaticalCase: GrammaticalCase, gender = genderOf(name)): NameParts {
  if (grammaticalCase === 'nominative' || gender === null) return name
  const inflected = (part: 'last' | 'first' | 'middle', word: string) =>
    inflectable(word) ? (petrovich({ gender, [part]: word }, grammaticalCase)[part] ?? word) : word
  return {
    surname: withYo(name.surname, inflected('last', withoutYo(name.surname))),
    givenName: inflected('first', name.givenName).replace(/(?<=^Иль)ей$/, 'ёй'),
    patronymic: inflected('middle', name.patronymic).replace(/(?<=^(?:Иль|Кузьм|Лук|Фом)ич)ем$/, 'ом'),
  }
}

/**
 * A post in a case: «заместителя директора по УВР», «заведующей библиотекой», «педагогу-библиотекарю». The word that is named and the
 * adjectives before it change, what depends on it stays.
 */
export function declinePost(post: string, grammaticalCase: GrammaticalCase): string {
  if (grammaticalCase === 'nominative' || /^и\. ?о\./i.test(post)) return post
  const words = post.split(' ')
  const head = words.findIndex((word, at) => !adjective.test(word) || governing.test(word) || !words[at + 1] || preposition.test(words[at + 1]!))
  return words.map((word, at) => (at > head ? word : inflectWord(word, grammaticalCase))).join(' ')
}

/**
 * The name of an association, a centre, a commission in a case: «городского методического объединения школьных библиотекарей». Its
 * adjectives and its first noun change, what depends on the noun stays; an abbreviation («ГМО») has no cases. Begins with a small letter.
 * @returns null when the name tells no noun that could be declined
 */
export function bodyInCase(name: string, grammaticalCase: GrammaticalCase): string | null {
  const words = name.trim().split(/\s+/)
  const head = words.findIndex((word) => !/(?:[ыио]й|[ая]я|[ое]е)$/i.test(word))
  if (head < 0) return null
  const noun = words[head]!
  const cased = /^\p{Lu}{2,}$/u.test(noun) ? noun : grammaticalCase === 'nominative' ? noun : inflectNoun(noun, grammaticalCase)
  if (cased === null) return null
  const before = words.slice(0, head).map((word) => (grammaticalCase === 'nominative' ? word : inflectWord(word, grammaticalCase)))
  const [first = '', ...rest] = [...before, cased, ...words.slice(head + 1)]
  return [/^\p{Lu}{2,}/u.test(first) ? first : first.charAt(0).toLowerCase() + first.slice(1), ...rest].join(' ')
}

/** Things only: the accusative of a masculine or a neuter is the nominative. */
function inflectNoun(noun: string, grammaticalCase: Exclude<GrammaticalCase, 'nominative'>): string | null {
  const rule = nounEndings.find(([ending]) => ending.test(noun))
  return rule ? noun.replace(rule[0], rule[1][place[grammaticalCase]]!) : null
}

/** Told by the patronymic, else by the surname, else by the given name; null when they do not tell. */
function genderOf({ surname, givenName, patronymic }: NameParts): Gender | null {
  if (/(?:ич|оглы|улы)$/i.test(patronymic)) return 'male'
  if (/(?:на|кызы|гызы)$/i.test(patronymic)) return 'female'
  if (/(?:[оеё]в|[иы]н|ск[иоы]й)$/i.test(surname)) return 'male'
  if (/(?:[оеё]ва|[иы]на|ая)$/i.test(surname)) return 'female'
  if (/^(?:илья|никита|лука|фома|кузьма|савва|фока|данила|гаврила)$/i.test(givenName)) return 'male'
  return /[аяь]$/i.test(givenName) && !/^(?:игорь|лазарь|.*эль)$/i.test(givenName) ? 'female' : null
}

const inflectable = (word: string): boolean => /^[а-яё-]{2,}$/i.test(word)

/** The rules of surnames are written with «е»; a surname keeps its «ё» where the letter stays. */
const withoutYo = (surname: string): string => surname.replaceAll('ё', 'е')
const withYo = (surname: string, inflected: string): string =>
  [...inflected].map((letter, at) => (letter === 'е' && surname[at] === 'ё' ? 'ё' : letter)).join('')

const adjective = /^[а-яё-]{2,}(?:[ыио]й|ая|яя)$/i
/** Named by what they do, with an object after them: «заведующий библиотекой». */
const governing = /^(?:заведующ|управляющ|исполняющ)/i
const preposition = /^(?:за|по|в|во|на|с|при|для|и)$/i

type Endings = readonly [genitive: string, dative: string, accusative: string, instrumental: string, prepositional: string]

const place: Record<Exclude<GrammaticalCase, 'nominative'>, number> = { genitive: 0, dative: 1, accusative: 2, instrumental: 3, prepositional: 4 }

/** The first that fits says what is cut off and what is put in its place. */
const endings: readonly (readonly [RegExp, Endings])[] = [
  [/ый$/i, ['ого', 'ому', 'ого', 'ым', 'ом']],
  [/(?<=[гкх])[ио]й$/i, ['ого', 'ому', 'ого', 'им', 'ом']],
  [/(?<=[жшчщн])ий$/i, ['его', 'ему', 'его', 'им', 'ем']],
  [/ой$/i, ['ого', 'ому', 'ого', 'ым', 'ом']],
  [/(?<=[жшчщ])ая$/i, ['ей', 'ей', 'ую', 'ей', 'ей']],
  [/ее$/i, ['его', 'ему', 'ее', 'им', 'ем']],
  [/(?<=[гкх])ое$/i, ['ого', 'ому', 'ое', 'им', 'ом']],
  [/ое$/i, ['ого', 'ому', 'ое', 'ым', 'ом']],
  [/ая$/i, ['ой', 'ой', 'ую', 'ой', 'ой']],
  [/яя$/i, ['ей', 'ей', 'юю', 'ей', 'ей']],
  [/(?<=^секретар|^вратар)ь$/i, ['я', 'ю', 'я', 'ём', 'е']],
  [/[ьй]$/i, ['я', 'ю', 'я', 'ем', 'е']],
  [/(?<=[гкхжшчщ])а$/i, ['и', 'е', 'у', 'ой', 'е']],
  [/а$/i, ['ы', 'е', 'у', 'ой', 'е']],
  [/(?<=[жшщ]|[^р]ч)$/i, ['а', 'у', 'а', 'ем', 'е']],
  [/(?<=[бвгдзйклмнпрстфхч])$/i, ['а', 'у', 'а', 'ом', 'е']],
]

const nounEndings: readonly (readonly [RegExp, Endings])[] = [
  [/(?<=и)е$/i, ['я', 'ю', 'е', 'ем', 'и']],
  [/(?<=тв|бюр)о$/i, ['а', 'у', 'о', 'ом', 'е']],
  [/(?<=и)я$/i, ['и', 'и', 'ю', 'ей', 'и']],
  [/(?<=[гкхжшчщ])а$/i, ['и', 'е', 'у', 'ой', 'е']],
  [/(?<=[бвдзлмнпрст])а$/i, ['ы', 'е', 'у', 'ой', 'е']],
  [/(?<=[бвгдзклмнпрстфх])$/i, ['а', 'у', '', 'ом', 'е']],
]

/** Both halves of «педагог-библиотекарь» change. A word that fits no rule, an abbreviation or one in «о», stays. */
function inflectWord(word: string, grammaticalCase: Exclude<GrammaticalCase, 'nominative'>): string {
  const [, letters, after] = /^([а-яё-]*)(.*)$/i.exec(word)!
  const inflect = (half: string) => {
    const rule = half.length < 2 || half === half.toUpperCase() ? undefined : endings.find(([ending]) => ending.test(half))
    return rule ? half.replace(rule[0], rule[1][place[grammaticalCase]]!) : half
  }
  return letters!.split('-').map(inflect).join('-') + after
}
