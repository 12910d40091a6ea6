import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalendarDate } from '#platform/calendar'
import type { Fact } from '#platform/fact'
import { checkedRule, sums, type CountRule } from './count-rule.ts'
import { valueOf, type Base } from './value.ts'

const fact = (given: Partial<Fact>): Fact => ({ kind: 'participation', day: '2026-10-01', personId: 1, schoolId: 1, title: 'Вебинар', address: '/events/1', proof: null, marks: {}, ...given })
const base: Base = { people: new Set([1, 2, 3, 4]), schools: new Set([1, 2]) }
const participations = (marks: Record<string, string[]> = {}, sum: CountRule['sum'] = 'records'): CountRule => ({ counted: [{ kind: 'participation', marks }], sum })

test('a source that nobody keeps is no data; one that is kept but holds nothing fitting is 0', () => {
  expect(valueOf(participations(), [], base)).toMatchObject({ value: null, records: [] })
  expect(valueOf(participations(), [fact({ kind: 'event' })], base).value).toBeNull()
  expect(valueOf(participations({ level: ['krai'] }), [fact({ marks: { level: 'city' } })], base)).toMatchObject({ value: 0, records: [] })
})

test('counted together, a record that fits twice is counted once, and one source that is kept is enough', () => {
  const rule: CountRule = { counted: [...participations({ kind: ['webinar'] }).counted, ...participations({ level: ['krai'] }).counted, { kind: 'own record', marks: {} }], sum: 'records' }
  const facts = [fact({ marks: { kind: 'webinar', level: 'krai' } }), fact({ marks: { kind: 'seminar', level: 'krai' } }), fact({ marks: { kind: 'seminar', level: 'city' } })]
  expect(valueOf(rule, facts, base).value).toBe(2)
})

test('records that do not say whose they are stand aside, and when none says it there is no data', () => {
  expect(valueOf(participations({}, 'people'), [fact({}), fact({ personId: null })], base)).toMatchObject({ value: 1, uncounted: 1 })
  expect(valueOf(participations({}, 'people'), [fact({ personId: null })], base)).toMatchObject({ value: null, uncounted: 1 })
  expect(valueOf(participations({}, 'hours'), [fact({ marks: { hours: '1.5' } }), fact({ marks: { hours: '0.1' } }), fact({})], base)).toMatchObject({ value: 1.6, uncounted: 1 })
})

test('a share is of those who belong; a share of nobody is no data', () => {
  expect(valueOf(participations({}, 'share of people'), [fact({}), fact({}), fact({ personId: 99 })], base)).toMatchObject({ value: 25, uncounted: 1, denominator: 4 })
  expect(valueOf(participations({}, 'share of schools'), [fact({ schoolId: 99 })], base).value).toBe(0)
  expect(valueOf(participations({}, 'share of schools'), [fact({})], { ...base, schools: new Set() }).value).toBeNull()
})

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const facts = fc.array(
  fc.record({
    kind: fc.constantFrom('participation', 'event', 'meeting'),
    day: fc.constantFrom<CalendarDate>('2026-09-01', '2026-10-15', '2027-01-09'),
    personId: maybe(fc.integer({ min: 1, max: 6 })),
    schoolId: maybe(fc.integer({ min: 1, max: 4 })),
    title: fc.constant(''),
    address: fc.constant('/'),
    proof: fc.constant(null),
    marks: fc.dictionary(fc.constantFrom('kind', 'level', 'hours'), fc.constantFrom('webinar', 'krai', 'city', '2', 'нет')),
  }),
)
const rules: fc.Arbitrary<CountRule> = fc.record({
  counted: fc.array(
    fc.record({
      kind: fc.constantFrom('participation', 'event'),
      marks: fc.dictionary(fc.constantFrom('kind', 'level'), fc.uniqueArray(fc.constantFrom('webinar', 'krai', 'city'), { minLength: 1 })),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  sum: fc.constantFrom(...sums),
})

test('the value is what counting on fingers gives, and its records are exactly those counted', () => {
  fc.assert(
    fc.property(facts, rules, (facts, rule) => {
      const fitting: Fact[] = []
      let kept = false
      for (const fact of facts) {
        let fits = false
        for (const { kind, marks } of rule.counted) {
          if (kind !== fact.kind) continue
          kept = true
          let all = true
          for (const name of Object.keys(marks)) if (!marks[name]!.some((value) => fact.marks[name] === value)) all = false
          if (all) fits = true
        }
        if (fits) fitting.push(fact)
      }
      const thing = { records: () => 1, people: (f: Fact) => f.personId, 'share of people': (f: Fact) => f.personId, schools: (f: Fact) => f.schoolId, 'share of schools': (f: Fact) => f.schoolId, hours: (f: Fact) => (f.marks['hours'] === '2' ? 2 : null) }[rule.sum]
      const belongs = (f: Fact) => (rule.sum === 'share of people' ? base.people.has(f.personId!) : rule.sum === 'share of schools' ? base.schools.has(f.schoolId!) : true)
      const said = fitting.filter((f) => thing(f) !== null)
      const counted = said.filter(belongs)
      const different = new Set(counted.map(thing)).size
      const expected = rule.sum === 'records' ? counted.length : rule.sum === 'hours' ? 2 * counted.length : rule.sum === 'share of people' ? different * 25 : rule.sum === 'share of schools' ? different * 50 : different
      const found = valueOf(rule, facts, base)
      expect(found.value).toBe(!kept || (fitting.length > 0 && said.length === 0) ? null : expected)
      expect(new Set(found.records)).toEqual(new Set(counted))
      expect(found.uncounted).toBe(fitting.length - counted.length)
      expect(found.records.map(({ day }) => day)).toEqual(found.records.map(({ day }) => day).toSorted())
    }),
  )
})

test('a rule is checked at the door: unknown records, marks, values and sums are refused in words', () => {
  expect(checkedRule(participations({ level: ['krai'], confirmed: ['yes'] }))).toMatchObject({ sum: 'records' })
  expect(checkedRule({ counted: [], sum: 'records' })).toBe('Выберите, что считать.')
  expect(checkedRule({ counted: [{ kind: 'participation', marks: {} }], sum: 'всё' })).toBe('Выберите, что складывать.')
  for (const wrong of [{ kind: 'погода', marks: {} }, { kind: 'participation', marks: { level: ['toString'] } }, { kind: 'participation', marks: { weather: ['krai'] } }, { kind: 'participation', marks: { level: [] } }])
    expect(typeof checkedRule({ counted: [wrong], sum: 'records' }), JSON.stringify(wrong)).toBe('string')
})
