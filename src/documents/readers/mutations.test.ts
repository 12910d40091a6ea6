import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#platform/refusal'
import type { Block } from '../blocks.ts'
import { readDocument } from '../read-document.ts'

const fixture = (format: string) => new Uint8Array(readFileSync(new URL(`fixtures/plan.${format}`, import.meta.url)))

/** Reads what may be spoilt: the answer is either blocks or words for the person. */
async function readOrRefused(bytes: Uint8Array): Promise<readonly Block[] | string> {
  try {
    return (await readDocument(bytes)).blocks
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

/** Bytes written over others, at places told as shares of the length. */
const spoiling = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 8 })

function spoilt(bytes: Uint8Array, changes: readonly { at: number; bytes: Uint8Array }[]): Uint8Array {
  const copy = bytes.slice()
  for (const change of changes) copy.set(change.bytes.subarray(0, copy.length), Math.min(Math.floor(change.at * copy.length), copy.length - change.bytes.length))
  return copy
}

describe('a spoilt file is read or refused in Russian, and is never a failure of the program', () => {
  it.each(['docx', 'odt', 'doc', 'rtf', 'html'])('.%s with bytes changed anywhere', async (format) => {
    const whole = fixture(format)
    await fc.assert(
      fc.asyncProperty(spoiling, async (changes) => {
        const answer = await readOrRefused(spoilt(whole, changes))
        expect(typeof answer === 'string' ? answer : 'прочитано').toMatch(/[а-яё]/)
      }),
      { numRuns: 60, seed: 2026 },
    )
  })

  it.each([
    ['docx', 'word/document.xml'],
    ['docx', 'word/numbering.xml'],
    ['docx', 'word/styles.xml'],
    ['odt', 'content.xml'],
    ['odt', 'styles.xml'],
  ])('.%s with values changed in %s', async (format, name) => {
    const parts = unzipSync(fixture(format))
    const text = new TextDecoder().decode(parts[name])
    const values = [...text.matchAll(/="([^"]*)"/g)]
    await fc.assert(
      fc.asyncProperty(fc.nat(values.length - 1), fc.constantFrom('', '-1', '0', '99999999999', 'NaN', '1e9', 'да', '%1%%%'), async (which, value) => {
        const at = values[which]!.index + 2
        const changed = text.slice(0, at) + value + text.slice(at + values[which]![1]!.length)
        const answer = await readOrRefused(zipSync({ ...parts, [name]: strToU8(changed) }, { level: 0 }))
        expect(typeof answer === 'string' ? answer : 'прочитано').toMatch(/[а-яё]/)
      }),
      { numRuns: 60, seed: 2026 },
    )
  })
})
