import { permit } from '#modules/people'
import type { Context } from '#platform/context'
import type { FoundGroup, SearchQuery } from '#platform/search'
import { attachmentsFound, decisionsFound, meetingsFound, minutesFound, questionsFound, spelledLike as textsSpelledLike } from './store/find.ts'

/** Meetings, questions of their agendas, what the minutes say, materials, decisions. */
export async function find(context: Context, query: SearchQuery): Promise<FoundGroup[]> {
  permit(context, 'see the association')
  return [
    await meetingsFound(context, query),
    await questionsFound(context, query),
    await minutesFound(context, query),
    await decisionsFound(context, query),
    await attachmentsFound(context, query),
  ]
}

/** Texts of this room in which a word is spelt like the given one. Within `readyToSearch`. */
export async function spelledLike(context: Context, word: string): Promise<string[]> {
  permit(context, 'see the association')
  return textsSpelledLike(context, word)
}
