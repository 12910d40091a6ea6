import { describe, expect, test } from 'vitest'
import type { ClassGroup } from './class-group.ts'
import { curriculumOf, demandOf } from './demand.ts'
import { withFullSet } from './full-set.ts'
import { poolsOf } from './pools.ts'
import { provide, type DemandCell } from './provision.ts'
import type { ProgrammeCode } from './programmes.ts'
import type { Relation, Substitution } from './substitution.ts'
import { percent, share, tallyOfAll, together } from './tally.ts'
import type { Catalogue, Edition, Level, Medium, Part, Work, WorkKind } from './textbook.ts'

interface Book { subject?: string; grades?: number[]; programme?: ProgrammeCode; level?: Level; kind?: WorkKind; medium?: Medium; volumes?: number }

/** Books numbered from 1; edition and work n have the parts 10n, or 10n+1, 10n+2… */
function shelfOf(...books: Book[]): Catalogue {
  const [works, editions, parts]: [Work[], Edition[], Part[]] = [[], [], []]
  for (const [index, { subject = 'maths', grades = [5], programme = 'general', level = 'basic', kind = 'textbook', medium = 'print', volumes = 1 }] of books.entries()) {
    const id = index + 1
    works.push({ id, kind, subject, title: `Книга ${id}`, authors: 'Берёзкин А. А.', grades, level, programme, version: 1 })
    editions.push({ id, workId: id, publisher: 'Азимут', editionNumber: null, revised: false, firstYear: null, lastYear: null, isbn: null, medium, version: 1 })
    for (let number = volumes === 1 ? 0 : 1; number <= (volumes === 1 ? 0 : volumes); number++) parts.push({ id: id * 10 + number, editionId: id, number, price: null })
  }
  return { works, editions, parts }
}
const cell = (users: number | null, more: Partial<DemandCell> = {}): DemandCell => ({
  classGroupId: 1, grade: 5, letter: 'А', programme: 'general', subject: 'maths', level: 'basic', family: more.subject ?? 'maths', users, assigned: null, ...more,
})
const have = (...pairs: [part: number, copies: number, worn?: number][]) => pairs.map(([partId, copies, worn = 0]) => ({ partId, copies, worn }))
const relation = (editionId: number, otherId: number, relation: Relation): Substitution => ({ editionId, otherId, relation })
const total = (...args: Parameters<typeof provide>) => tallyOfAll(provide(...args).cells)

describe('what reports of others get wrong', () => {
  test('1: two titles of one subject do not each look short of the whole grade', () => {
    const pools = poolsOf(shelfOf({}, {}))
    const cells = [cell(25, { letter: 'А' }), cell(25, { letter: 'Б', classGroupId: 2 })]
    expect(total(pools, have([10, 25], [20, 25]), cells)).toMatchObject({ users: 50, filled: 50 })
  })

  test('1: the copies of one title serve parallel classes once, not each class anew', () => {
    const cells = [cell(25), cell(25, { letter: 'Б', classGroupId: 2 })]
    expect(total(poolsOf(shelfOf({})), have([10, 30]), cells)).toMatchObject({ users: 50, filled: 30 })
  })

  test('2: what is spare of one title does not make up for what is short of another', () => {
    const pools = poolsOf(shelfOf({}, { subject: 'russian' }))
    // The krai of the real table: a mean K of 1.88 while 31 478 copies are short.
    const sum = total(pools, have([10, 94], [20, 20]), [cell(25), cell(25, { subject: 'russian' })])
    expect(sum).toMatchObject({ users: 50, filled: 45 })
    expect(percent(sum)).toBe(90)
  })

  test('3: where the class size is missing nothing is provided and nothing is needed: there is no data', () => {
    const sum = total(poolsOf(shelfOf({})), have([10, 30]), [cell(null)])
    expect(sum).toEqual({ users: 0, filled: 0, eForms: 0, unknown: 1 })
    expect([share(sum), percent(sum)]).toEqual([null, null])
  })

  test('4: a textbook for grades 7–9 serves grade 8 too, each copy once', () => {
    const pools = poolsOf(shelfOf({ grades: [7, 8, 9] }))
    const cells = [7, 8, 9].map((grade) => cell(20, { grade, classGroupId: grade }))
    expect(provide(pools, have([10, 45]), cells).cells.map(({ filled }) => filled)).toEqual([20, 20, 5])
  })

  test('5: pupils of an adapted programme take its textbooks, others do not', () => {
    const pools = poolsOf(shelfOf({ grades: [8], programme: 'intellectual' }))
    const sum = [cell(80, { grade: 8 }), cell(7, { grade: 8, programme: 'intellectual', classGroupId: 2 })].map((one) => total(pools, have([10, 9]), [one]))
    expect(sum.map(({ users, filled }) => [users, filled])).toEqual([[80, 0], [7, 7]])
  })
})

test('a share is of sums, never a mean of shares, and is shown rounded down', () => {
  const [small, large] = [{ users: 1, filled: 1, eForms: 0, unknown: 0 }, { users: 999, filled: 998, eForms: 0, unknown: 0 }]
  expect(percent(together(small, large))).toBe(99.9)
  expect(percent({ users: 100_000, filled: 99_999 })).toBe(99.9)
  expect(percent({ users: 100, filled: 29 })).toBe(29)
  expect(percent(small)).toBe(100)
})

describe('copies that may be used', () => {
  test('a set is all its parts; what is over of one part is an orphan', () => {
    const { cells, orphans } = provide(poolsOf(shelfOf({ volumes: 2 })), have([11, 67], [12, 60]), [cell(70)])
    expect(cells[0]!.filled).toBe(60)
    expect(orphans).toEqual([{ partId: 11, copies: 7 }])
  })

  test('worn copies do not count, nor those of an edition whose term is over, nor workbooks', () => {
    const shelf = shelfOf({}, {}, { kind: 'workbook' })
    expect(total(poolsOf(shelf, [], new Set([2])), have([10, 30, 12], [20, 50], [30, 50]), [cell(25)]).filled).toBe(18)
  })

  test('an e-form satisfies the norm and is counted apart', () => {
    expect(total(poolsOf(shelfOf({}, { medium: 'e-form' })), have([10, 20], [20, 30]), [cell(25)])).toEqual({ users: 25, filled: 20, eForms: 5, unknown: 0 })
  })

  test('more worn than held is nothing, not less than nothing', () => {
    expect(total(poolsOf(shelfOf({})), have([10, 3, 5]), [cell(25)]).filled).toBe(0)
  })
})

describe('editions that stand for each other', () => {
  const two = (relations: Substitution[], holdings: ReturnType<typeof have>, cells: DemandCell[], volumes = 1) => total(poolsOf(shelfOf({ volumes }, { volumes }), relations), holdings, cells).filled
  test('about which nothing is decided: a class is taught by one of them', () => expect(two([], have([10, 15], [20, 12]), [cell(25)])).toBe(15))
  test('not at all', () => expect(two([relation(1, 2, 'no')], have([10, 15], [20, 12]), [cell(25)])).toBe(15))
  test('mixed within a class', () => expect(two([relation(1, 2, 'mixed')], have([10, 15], [20, 12]), [cell(25)])).toBe(25))
  test('parts of reprints make sets together, parts of different editions do not', () => {
    const halves = have([11, 20], [12, 5], [21, 5], [22, 20])
    expect(two([relation(1, 2, 'same')], halves, [cell(25)], 2)).toBe(25)
    expect(two([relation(1, 2, 'mixed')], halves, [cell(25)], 2)).toBe(10)
  })
  test('a whole class goes over to another edition, and leaves its copies to its neighbours', () => {
    const cells = [cell(25, { assigned: 1 }), cell(20, { letter: 'Б', classGroupId: 2, assigned: 1 })]
    const instead = [relation(1, 2, 'whole-class')]
    expect(two(instead, have([10, 30], [20, 22]), cells)).toBe(45)
    // 19 are not enough for the whole of a class, so nobody goes over.
    expect(two(instead, have([10, 30], [20, 19]), cells)).toBe(30)
  })
  test('what is the same as the same is the same, whatever the order of decisions', () => {
    const pools = poolsOf(shelfOf({}, {}, {}), [relation(2, 3, 'same'), relation(1, 3, 'same')])
    expect(pools.pools.map(({ editions }) => editions)).toEqual([[1, 2, 3]])
  })
})

test('books of an adapted programme come first, general ones where they do not suffice', () => {
  const pools = poolsOf(shelfOf({ programme: 'delay' }, {}))
  const delay = cell(20, { programme: 'delay' })
  expect(total(pools, have([20, 50]), [delay]).filled).toBe(20)
  expect(total(pools, have([10, 1], [20, 50]), [delay]).filled).toBe(20)
  expect(provide(pools, have([10, 25], [20, 50]), [delay]).cells[0]).toMatchObject({ pool: 0, filled: 20 })
  expect(total(poolsOf(shelfOf({ programme: 'delay', medium: 'e-form' })), have([10, 30]), [delay]).eForms).toBe(20)
})

test('a class goes over only to a book of its own grade', () => {
  const pools = poolsOf(shelfOf({ grades: [7, 8, 9] }, { grades: [7] }), [relation(1, 2, 'whole-class')])
  expect(total(pools, have([10, 5], [20, 30]), [cell(20, { grade: 9 })]).filled).toBe(5)
  expect(total(pools, have([10, 5], [20, 30]), [cell(20, { grade: 7, assigned: 1 })]).filled).toBe(20)
})

test('editions of two works that may be mixed serve the grades of both', () => {
  const pools = poolsOf(shelfOf({ grades: [5] }, { grades: [5, 6] }), [relation(1, 2, 'mixed')])
  expect(total(pools, have([20, 50]), [cell(20, { grade: 6 })]).filled).toBe(20)
})

test('a choice that no longer fits, since the book was described anew, counts as none', () => {
  expect(provide(poolsOf(shelfOf({ subject: 'physics' }, {})), have([10, 50], [20, 25]), [cell(25, { assigned: 1 })]).cells[0]).toMatchObject({ choice: 'by stock', filled: 25 })
})

test('a class is taught by the edition assigned to it, though the school has more of another', () => {
  const { cells } = provide(poolsOf(shelfOf({}, {})), have([10, 10], [20, 100]), [cell(25, { assigned: 1 })])
  expect(cells[0]).toMatchObject({ choice: 'assigned', pool: 0, filled: 10 })
})

test('a subject of which the school has nothing is short for all, and is not forgotten', () => {
  expect(provide(poolsOf(shelfOf({})), [], [cell(25)]).cells[0]).toMatchObject({ choice: 'none', pool: null, filled: 0 })
})

test('pupils with a full set: shortages fall on the same pupils, languages of one class are added up', () => {
  const pools = poolsOf(shelfOf({}, { subject: 'russian' }, { subject: 'english' }, { subject: 'german' }))
  const cells = [cell(25), cell(25, { subject: 'russian' }), cell(13, { subject: 'english', family: 'foreign' }), cell(12, { subject: 'german', family: 'foreign' })]
  expect(withFullSet(25, provide(pools, have([10, 20], [20, 23], [30, 12], [40, 7]), cells).cells)).toBe(19)
  expect(withFullSet(null, [])).toBeNull()
  expect(withFullSet(20, [])).toBeNull()
  expect(withFullSet(25, provide(pools, have(), [cell(null)]).cells)).toBeNull()
})

test('given any copies, nothing is given twice, nobody gets two, and the sums agree', () => {
  let seed = 7
  const random = (to: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % to
  for (let round = 0; round < 400; round++) {
    const shelf = shelfOf(...Array.from({ length: 1 + random(5) }, () => ({ grades: random(3) === 0 ? [5, 6] : [5], volumes: 1 + random(3) })))
    const ids = shelf.editions.map(({ id }) => id)
    const relations = ids.flatMap((one) => ids.filter((other) => other > one && random(2) === 0).map((other) => relation(one, other, (['same', 'mixed', 'whole-class', 'no'] as const)[random(4)]!)))
    const pools = poolsOf(shelf, relations)
    const holdings = shelf.parts.map(({ id }) => ({ partId: id, copies: random(60), worn: random(10) }))
    const cells = Array.from({ length: 1 + random(6) }, (_, index) => cell(random(8) === 0 ? null : random(31), { grade: 5 + random(2), classGroupId: index, assigned: random(3) === 0 ? ids[random(ids.length)]! : null }))
    const { cells: served, pools: standings } = provide(pools, holdings, cells)
    expect(served.length).toBe(cells.length)
    for (const { cell, filled } of served) expect(cell.users === null ? filled : filled !== null && filled >= 0 && filled <= cell.users).toBe(cell.users === null ? null : true)
    const given = Map.groupBy(served, ({ pool }) => pool)
    for (const { pool, sets, used } of standings) {
      expect(used).toBe((given.get(pool) ?? []).reduce((sum, { filled }) => sum + (filled ?? 0), 0))
      expect(used).toBeLessThanOrEqual(sets)
    }
  }
})

describe('who needs what', () => {
  const group = (more: Partial<ClassGroup> = {}): ClassGroup => ({ id: 1, schoolId: 1, schoolYear: 2026, grade: 5, letter: 'А', programme: 'general', pupils: 25, forecast: null, version: 1, ...more })
  test('a class needs each compulsory subject of its grade, a foreign language among them', () => {
    const subjects = demandOf(curriculumOf([]), [group()], [], []).map(({ subject }) => subject)
    expect(subjects).toEqual(expect.arrayContaining(['russian', 'literature', 'english', 'maths', 'history-world', 'geography', 'biology']))
    expect(subjects).not.toEqual(expect.arrayContaining(['algebra']))
  })
  test('the association takes a subject out of the count, or adds one', () => {
    const curriculum = curriculumOf([{ programme: 'general', subject: 'physical-education', grade: 5, taught: false }, { programme: 'general', subject: 'ecology', grade: 5, taught: true }])
    const subjects = demandOf(curriculum, [group()], [], []).map(({ subject }) => subject)
    expect([subjects.includes('physical-education'), subjects.includes('ecology')]).toEqual([false, true])
  })
  test('language groups take the place of the whole class, an elective is added', () => {
    const apart = [['english', 14], ['german', 11], ['ecology', 6]] as const
    const cells = demandOf(curriculumOf([]), [group()], apart.map(([subject, pupils]) => ({ classGroupId: 1, subject, level: 'basic', pupils })), [])
    expect(cells.filter(({ family }) => family === 'foreign' || family === 'ecology').map(({ subject, users }) => [subject, users])).toEqual(apart.map((one) => [...one]))
  })
  test('beside a group on the advanced level the rest of the class learns on the basic one', () => {
    const physics = (apart: { level: Level; pupils: number }[]) => demandOf(curriculumOf([]), [group({ grade: 10 })], apart.map((one) => ({ classGroupId: 1, subject: 'physics', ...one })), []).filter(({ subject }) => subject === 'physics').map(({ level, users }) => [level, users])
    expect(physics([{ level: 'advanced', pupils: 8 }])).toEqual([['advanced', 8], ['basic', 17]])
    expect(physics([{ level: 'advanced', pupils: 8 }, { level: 'basic', pupils: 10 }])).toEqual([['advanced', 8], ['basic', 10]])
  })
  test('what is assigned to one class comes before what is assigned to its grade', () => {
    const maths = { grade: 5, programme: 'general', subject: 'maths', level: 'basic' } as const
    const cells = demandOf(curriculumOf([]), [group(), group({ id: 2, letter: 'Б' })], [], [{ ...maths, letter: null, editionId: 1 }, { ...maths, letter: 'Б', editionId: 2 }])
    expect(cells.filter(({ subject }) => subject === 'maths').map(({ assigned }) => assigned)).toEqual([1, 2])
  })
})
