import type { EventKind, EventLevel } from '#modules/training'
import type { CountCondition, CountedSum, CountRule } from './count-rule.ts'

/** A way to count that the words of a criterion suggest. A person chooses it or another; nothing is counted by a proposal. */
export interface ProposedRule {
  /** The part of the criterion that it is about. */
  readonly words: string
  readonly rule: CountRule
}

/**
 * The means that a criterion names, each with a rule by its words: lines and sentences when there are several, else what
 * stands between commas. «участие в вебинарах, краевых семинарах» names two.
 */
export function proposedRules(criterion: string): ProposedRule[] {
  const sentences = parts(criterion, /\n|;|(?<=\p{Ll}{3})\.\s+(?=\p{Lu})/u)
  const means = sentences.length > 1 ? sentences : parts(criterion, between)
  return means.map((words) => ({ words, rule: ruleFor(words) }))
}

/** The rule and the others that the same words may mean: sessions, participations in them, or different people; the likeliest first. */
export function allReadings(rule: CountRule): CountRule[] {
  const [first, ...more] = rule.counted
  const sessions = first && more.length === 0 && first.kind === 'event' && first.marks['kind']?.join() === beginnersSession
  const taken: CountRule[] = sessions ? [{ sum: 'records', counted: [{ kind: 'participation', marks: { ...first.marks, confirmed: ['yes'] } }] }] : []
  const whose = taken[0] ?? rule
  const personal = whose.counted.every(({ kind }) => kind === 'participation' || kind === 'attendance' || kind === 'speech')
  return [rule, ...taken, ...(personal && rule.sum === 'records' ? [{ ...whose, sum: 'people' as const }] : [])]
}

/** One rule that counts all of what the rules count. */
export function unitedRule(rules: readonly CountRule[]): CountRule {
  const conditions = rules.flatMap(({ counted }) => counted)
  const written = conditions.map((condition) => JSON.stringify(condition))
  const same = rules.every(({ sum }) => sum === rules[0]?.sum)
  return { counted: conditions.filter((_, at) => written.indexOf(written[at]!) === at), sum: (same && rules[0]?.sum) || 'records' }
}

const between = /,|;|\n/

const beginnersSession: EventKind = 'beginners session'

const parts = (text: string, separator: RegExp) =>
  text
    .split(separator)
    .map((part) => part.replace(/(?<!\p{L})и (?:т\.\s?[дп]\.?|др\.|другое|другие)/giu, '').replace(/\s+/g, ' ').replace(/^[\s\d.)–—-]+|[\s.,–—-]+$/g, ''))
    .filter((part) => part !== '')

function ruleFor(words: string): CountRule {
  const counted = parts(words, between).flatMap((part) => halves(part).map(conditionFor))
  return unitedRule(counted.map((condition) => ({ counted: [condition], sum: sumFor(words) })))
}

/** «вебинарах и краевых семинарах» is two things, «городских и краевых семинарах» one. */
const halves = (part: string): string[] => {
  const sides = part.split(/ (?:и|или) /)
  return sides.length > 1 && sides.every((side) => valuesFor(eventWords, side).length > 0) ? sides : [part]
}

const eventWords: readonly (readonly [EventKind, RegExp])[] = [
  ['webinar', /вебинар/i],
  ['seminar', /семинар/i],
  ['conference', /конференци/i],
  ['contest', /конкурс/i],
  ['workshop', /мастер-класс/i],
  ['forum', /форум/i],
  ['courses', /(?<!кон)курс(?!ор)/i],
  [beginnersSession, /ШРБ|школ\S* (?:растущ|развивающ|начинающ|молод)/i],
]

const levelWords: readonly (readonly [EventLevel, RegExp])[] = [
  ['city', /городск|муниципальн|районн/i],
  ['krai', /кра[её]в|регион|областн|республик|окружн/i],
  ['federal', /всероссийск|федеральн/i],
  ['international', /международн/i],
]

const otherKinds: readonly (readonly [RegExp, CountCondition])[] = [
  [/(?:посещ|посети|присутств|явк).*заседани|заседани.*(?:посещ|явк)/i, { kind: 'attendance', marks: {} }],
  [/выступлени|доклад|сообщени/i, { kind: 'speech', marks: {} }],
  [/решени.*(?:выполн|исполн)|(?:выполн|исполн).*решени/i, { kind: 'decision', marks: { state: ['done'] } }],
  [/заседани/i, { kind: 'meeting', marks: {} }],
  [/практическ\S* выход|методическ\S* (?:разработ|материал|пособи|рекомендац)|сборник/i, { kind: 'deliverable', marks: {} }],
  [/(?:выполн|исполн|реализац).*(?:план|мероприяти)/i, { kind: 'plan item', marks: {} }],
]

function conditionFor(words: string): CountCondition {
  const [kind, level] = [valuesFor(eventWords, words), valuesFor(levelWords, words)]
  const other = otherKinds.find(([pattern]) => pattern.test(words))?.[1]
  if (kind.length === 0 && other) return other
  const takingPart = /участи|участвова|мероприяти|событи/i.test(words)
  if (kind.length === 0 && !takingPart) return { kind: 'own record', marks: {} }
  const holding = kind.join() === beginnersSession || (/проведени|организаци/i.test(words) && !/участи/i.test(words))
  const marks = { ...(kind.length > 0 ? { kind } : {}), ...(level.length > 0 ? { level } : {}) }
  return holding ? { kind: 'event', marks } : { kind: 'participation', marks: { ...marks, confirmed: ['yes'] } }
}

const valuesFor = (words: readonly (readonly [string, RegExp])[], text: string): string[] => words.flatMap(([value, pattern]) => (pattern.test(text) ? [value] : []))

function sumFor(words: string): CountedSum {
  const share = /%|процент|(?<!\p{L})дол[яиюе]й?(?!\p{L})/iu.test(words)
  const schools = /(?<!\p{L})(?:школ(?:а|ы|у|е|ам|ами|ах)?|учреждени\S*|организаци\S*|ОУ)(?!\p{L})/iu.test(words) && /дол[яиюе]|процент|%|количеств|числ/i.test(words)
  if (share) return schools ? 'share of schools' : 'share of people'
  if (/(?<!\p{L})час(?:ы|ов|а)?(?!\p{L})/iu.test(words)) return 'hours'
  if (schools) return 'schools'
  return /(?:количеств|числ)\S* (?:библиотекар|педагог|участник|членов|людей|человек)/i.test(words) ? 'people' : 'records'
}
