import { expect, test } from 'vitest'
import { checkTemplate, dataOf, fillTemplate } from '#documents/own-template'
import { readDocument } from '#documents/read-document'
import { wordOf } from '#documents/word'
import { inventedYear } from '../../invented-year.ts'
import { toldYear } from '../../told-year.ts'
import { plain } from '../told.ts'
import { noteForm } from './note-form.ts'
import { noteChapters, noteTables, noteTags, rolesTable } from './note-tags.ts'

const squeezed = (words: string) => words.replace(/\s+/g, ' ').trim()

test('the ready template of the note has no mistakes and says all that the standard note says, but its charts', async () => {
  const blank = await wordOf(noteForm.blank)
  expect(checkTemplate(blank, noteForm.tags, noteForm.sample)).toEqual({ mistakes: [], warnings: [] })
  const told = toldYear(inventedYear)
  const words = squeezed(JSON.stringify((await readDocument(fillTemplate(blank, dataOf(noteTags, told)))).blocks))
  for (const { title, passages } of told.note.chapters) {
    expect(words).toContain(title)
    for (const passage of passages) {
      if (passage.type === 'paragraph') expect(words).toContain(squeezed(plain(passage.text)).replaceAll('"', '\\"'))
      if (passage.type === 'list') for (const item of passage.items) expect(words).toContain(squeezed(plain(item)))
      if (passage.type === 'table') for (const row of passage.rows) expect(words).toContain(squeezed(plain(row[0]!)))
    }
  }
})

test('every chapter and table that the note may have is known to templates', () => {
  const { chapters } = toldYear({ ...inventedYear, reviews: { given: [{ title: '', address: '', content: 5, forms: 5, organisation: 5 }], topics: [] } }).note
  expect(chapters.map(({ title }) => title)).toEqual(noteChapters.map(([, title]) => title))
  const captions = chapters.flatMap(({ passages }) => passages.flatMap((passage) => (passage.type === 'table' ? [passage.caption] : [])))
  expect(captions.toSorted()).toEqual([...noteTables.map(({ caption }) => caption), rolesTable.caption].toSorted())
})
