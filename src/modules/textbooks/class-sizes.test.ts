import { describe, expect, test } from 'vitest'
import { addPerson, addSchool, type SchoolCard } from '#modules/people'
import type { Context } from '#platform/context'
import { journalOf } from '#platform/journal'
import { Conflict } from '#platform/refusal'
import { useDatabase } from '#platform/test-database'
import { carryOverClasses, movedUp } from './carry-over-classes.ts'
import { recordClassSizes, recordSubjectGroups, type SentClassGroup } from './change-classes.ts'
import { classesByGrade } from './city-classes.ts'
import type { ClassGroup } from './class-group.ts'
import { classSaid, letterSaid } from './class-said.ts'
import { pupilSum, toldOf } from './class-sums.ts'
import { classGroupById, classGroups, subjectGroups } from './store/classes.ts'
import { doubtOfLanguages, groupsInWords, seenGroups } from './subject-groups.ts'

const given = useDatabase()
const school = (number: string): Promise<number> => addSchool(given.context, { kind: 'СОШ', number, name: `МАОУ СОШ № ${number}`, fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [] } satisfies SchoolCard)
const librarianOf = async (schoolId: number): Promise<Context> => {
  const personId = await addPerson(given.context, { surname: 'Орлова', givenName: 'Мария', patronymic: '', post: '', schoolId, category: '', inProfessionSince: null, email: null, phone: '', leftOn: null })
  return { ...given.context, actor: { personId, name: 'Орлова М.', roles: ['librarian'] } }
}
const sent = (grade: number, letter: string, pupils: number | null, rest: Partial<SentClassGroup> = {}): SentClassGroup => ({ id: null, seen: 0, place: `rows.new${grade}.`, grade, letter, programme: 'general', pupils, forecast: null, ...rest })
const again = ({ id, version, grade, letter, programme, pupils, forecast }: ClassGroup, rest: Partial<SentClassGroup> = {}): SentClassGroup => ({ id, seen: version, place: `rows.c${id}.`, grade, letter, programme, pupils, forecast, ...rest })
const of = (schoolId: number, schoolYear = 2026) => classGroups(given.context, schoolId, schoolYear)
const notes = async () => (await journalOf(given.context, { limit: 500 })).length

describe('class sizes of a school', () => {
  test('are kept as told: nothing told is not none', async () => {
    const id = await school('5')
    await recordClassSizes(given.context, { schoolId: id, schoolYear: 2026, groups: [sent(5, 'А', 25), sent(5, 'Б', null), sent(5, 'В', 0)] })
    expect((await of(id)).map(({ letter, pupils }) => [letter, pupils])).toEqual([['А', 25], ['Б', null], ['В', 0]])
    expect(pupilSum(await of(id))).toEqual({ groups: 3, pupils: 25, forecast: null, untold: 1 })
  })

  test('the same once more changes nothing and leaves no trace', async () => {
    const id = await school('5')
    await recordClassSizes(given.context, { schoolId: id, schoolYear: 2026, groups: [sent(5, 'А', 25)] })
    const before = await notes()
    expect(await recordClassSizes(given.context, { schoolId: id, schoolYear: 2026, groups: (await of(id)).map((group) => again(group)) })).toEqual({ added: 0, changed: 0, gone: 0 })
    expect(await notes()).toBe(before)
  })

  test('a librarian writes those of her own school and of no other', async () => {
    const [own, other] = [await school('5'), await school('7')]
    const librarian = await librarianOf(own)
    await recordClassSizes(librarian, { schoolId: own, schoolYear: 2026, groups: [sent(5, 'А', 25)] })
    await expect(recordClassSizes(librarian, { schoolId: other, schoolYear: 2026, groups: [sent(5, 'А', 25)] })).rejects.toThrow('другой школы')
    await expect(carryOverClasses(librarian, other, 2027)).rejects.toThrow('другой школы')
    expect(await of(other)).toEqual([])
  })

  test('a number that somebody else changed meanwhile is not written over unseen', async () => {
    const id = await school('5')
    await recordClassSizes(given.context, { schoolId: id, schoolYear: 2026, groups: [sent(5, 'А', 25)] })
    const [shown] = await of(id)
    await recordClassSizes(given.context, { schoolId: id, schoolYear: 2026, groups: [again(shown!, { pupils: 26 })] })
    await expect(recordClassSizes(given.context, { schoolId: id, schoolYear: 2026, groups: [again(shown!, { pupils: 24 })] })).rejects.toThrow(Conflict)
    expect((await of(id))[0]!.pupils).toBe(26)
  })

  test('one class is not written twice, as a new one or renamed', async () => {
    const id = await school('5')
    await expect(recordClassSizes(given.context, { schoolId: id, schoolYear: 2026, groups: [sent(5, 'А', 25), sent(5, 'А', 20)] })).rejects.toThrow('записан дважды')
    await recordClassSizes(given.context, { schoolId: id, schoolYear: 2026, groups: [sent(5, 'А', 25), sent(5, 'Б', 20)] })
    await expect(recordClassSizes(given.context, { schoolId: id, schoolYear: 2026, groups: (await of(id)).map((group) => again(group, { letter: 'В' })) })).rejects.toThrow('записан дважды')
    expect((await of(id)).map(({ letter }) => letter)).toEqual(['А', 'Б'])
  })
})

describe('a new school year', () => {
  test('begins with the classes of the last a grade higher, their pupils expected and not counted', async () => {
    const id = await school('5')
    await recordClassSizes(given.context, { schoolId: id, schoolYear: 2026, groups: [sent(4, 'А', 25), sent(4, 'А', 3, { programme: 'delay', place: 'x.' }), sent(9, 'А', 24), sent(10, 'А', 20), sent(11, 'А', 19), sent(1, 'А', null)] })
    const fourth = (await of(id)).find(({ grade, programme }) => grade === 4 && programme === 'general')!
    await recordSubjectGroups(given.context, fourth, [{ subject: 'english', level: 'basic', pupils: 14, place: '' }, { subject: 'german', level: 'basic', pupils: 11, place: '' }, { subject: 'ecology', level: 'basic', pupils: 5, place: '' }], '')
    expect(await carryOverClasses(given.context, id, 2027)).toBe(4)
    const next = await of(id, 2027)
    expect(next.map(({ grade, programme, pupils, forecast }) => [grade, programme, pupils, forecast])).toEqual([[2, 'general', null, null], [5, 'delay', null, 3], [5, 'general', null, 25], [11, 'general', null, 20]])
    expect(groupsInWords(await subjectGroups(given.context, next.map(({ id }) => id)))).toBe('Английский язык —, Немецкий язык —')
    await expect(carryOverClasses(given.context, id, 2027)).rejects.toThrow('уже записаны')
  })

  test('begins with nothing when there was nothing', async () => {
    await expect(carryOverClasses(given.context, await school('5'), 2027)).rejects.toThrow('нет классов')
    expect(movedUp([])).toEqual([])
  })
})

describe('groups of a class', () => {
  const class5 = async () => {
    const id = await school('5')
    await recordClassSizes(given.context, { schoolId: id, schoolYear: 2026, groups: [sent(5, 'А', 25)] })
    return (await of(id))[0]!
  }

  test('take the place of what stood there, unless somebody changed it meanwhile', async () => {
    const group = await class5()
    const english = { subject: 'english', level: 'basic', pupils: 14, place: 'groups.0.' } as const
    await recordSubjectGroups(given.context, group, [english], '')
    await expect(recordSubjectGroups(given.context, group, [{ ...english, pupils: 15 }], '')).rejects.toThrow(Conflict)
    await recordSubjectGroups(given.context, group, [{ ...english, pupils: 15 }], seenGroups(await subjectGroups(given.context, [group.id])))
    expect(groupsInWords(await subjectGroups(given.context, [group.id]))).toBe('Английский язык 15')
    expect(await classGroupById(given.context, group.id)).toMatchObject({ pupils: 25, version: 1 })
  })

  test('are not larger than the class', async () => {
    await expect(recordSubjectGroups(given.context, await class5(), [{ subject: 'english', level: 'basic', pupils: 26, place: 'groups.0.' }], '')).rejects.toMatchObject({ field: 'groups.0.pupils' })
  })

  test('languages that do not add up to the class are doubted, and no more', () => {
    const [english, german] = [{ subject: 'english', level: 'basic', pupils: 14 }, { subject: 'german', level: 'basic', pupils: 11 }] as const
    expect(doubtOfLanguages({ pupils: 25 }, [english, german])).toBeNull()
    expect(doubtOfLanguages({ pupils: 27 }, [english, german])).toContain('учат 25, а в классе 27')
    expect(doubtOfLanguages({ pupils: null }, [english])).toBeNull()
    expect(doubtOfLanguages({ pupils: 25 }, [english, { ...german, pupils: null }])).toBeNull()
    expect(doubtOfLanguages({ pupils: 25 }, [{ subject: 'ecology', level: 'basic', pupils: 5 }])).toBeNull()
  })
})

test('the city knows of each school whether it told all, part or nothing', async () => {
  const [all, part] = [await school('5'), await school('7'), await school('9')]
  await recordClassSizes(given.context, { schoolId: all, schoolYear: 2026, groups: [sent(5, 'А', 25), sent(5, 'Б', 24), sent(6, 'А', 0)] })
  await recordClassSizes(given.context, { schoolId: part, schoolYear: 2026, groups: [sent(5, 'А', 25), sent(5, 'Б', null)] })
  const city = await classesByGrade(given.context, 2026)
  expect(city.map(({ told }) => told)).toEqual(['all', 'part', 'nothing'])
  expect(city[0]!.byGrade[5]).toMatchObject({ groups: 2, pupils: 49 })
  expect(toldOf(pupilSum([]))).toBe('nothing')
})

describe('a class as people write it', () => {
  test.each([
    ['5А', 5, 'А', ''], ['5 "а"', 5, 'А', ''], ['5-Б', 5, 'Б', ''], ['V Б', 5, 'Б', ''], ['5/1', 5, '1', ''], ['5-1', 5, '1', ''], ['5 А класс', 5, 'А', ''], ['5 класс', 5, '', ''], ['5-й класс', 5, '', ''], ['11', 11, '', ''], ['6 Е', 6, 'Е', ''], ['6е', 6, 'Е', ''], ['6-е классы', 6, '', ''], ['7 О', 7, 'О', ''],
    ['5A', 5, 'А', ''], ['5 «А» (ЗПР)', 5, 'А', 'ЗПР'], ['5А 7.1', 5, 'А', '7.1'], ['5 (7.1)', 5, '', '7.1'], ['5 УО', 5, '', 'УО'], ['5 КК', 5, 'КК', ''], ['1 доп', 1, '', 'доп'],
  ])('%s', (text, grade, letter, beside) => expect(classSaid(text)).toEqual({ grade, letter, beside }))
  test.each(['', 'А', '0', '13', '5-9', '5,6', '5.5', '2026-05-01', '05.09.2026', 'Итого', '125', '5 6'])('«%s» is none', (text) => expect(classSaid(text)).toBeNull())
  test('letters are kept Russian and capital', () => expect(['a', '«б»', ' K '].map(letterSaid)).toEqual(['А', 'Б', 'К']))
})
