import type { Paper } from '#documents/paper'
import { counted, dateInWords, dateShort, typographic } from '#platform/russian'
import { voteChoiceName, type LetterVote, type LetterVoteResult } from '../letter-vote.ts'
import { head, labelled, plain, quoted, title } from './requisites.ts'

/** «Протокол заочного голосования № 4 от 15.10.2026», also the name of the file. */
export const letterVoteName = ({ number, on }: LetterVoteResult): string => `Протокол заочного голосования № ${number} от ${dateShort(on)}`

/** The protocol of a vote by letter: who answered what, whether it is valid, and what is decided. */
export function letterVotePaper({ question, proposal, openedOn, closesOn }: LetterVote, result: LetterVoteResult): Paper {
  const { count, votes } = result
  const answered = votes.length
  return {
    title: letterVoteName(result),
    sections: [
      {
        blocks: [
          ...head({ association: result.association, city: result.city, day: result.on, number: result.number, kind: 'ПРОТОКОЛ', heading: 'заочного голосования' }),
          labelled('Ответы принимались', `с ${dateInWords(openedOn)} по ${dateInWords(closesOn)}.`),
          labelled('Ответили', `${answered} из ${counted(count.voters, 'члена', 'членов', 'членов')} объединения с правом голоса. ${answered >= count.quorum ? 'Кворум имеется.' : `Кворума нет: нужно не меньше ${count.quorum}.`}`),
          { type: 'space', height: 3 },
          title('ВОПРОС:'),
          plain(question),
          title('ГОЛОСОВАЛИ:'),
          plain(`за — ${count.for}, против — ${count.against}, воздержались — ${count.abstained}.`),
          ...(votes.length > 0
            ? [
                {
                  type: 'table' as const,
                  widths: [1, 6, 9, 4, 6],
                  header: [['№', 'Фамилия, инициалы', 'Должность, школа', 'Голос', 'Замечание']],
                  rows: votes.map(({ name, post, choice, words }, at) => [`${at + 1}.`, name, typographic(post), voteChoiceName[choice], typographic(words)]),
                },
                { type: 'space' as const, height: 3 },
              ]
            : []),
          title('РЕШИЛИ:'),
          plain(count.adopted ? proposal : `Решение ${quoted(proposal)} не принято.`),
          { type: 'space', height: 10 },
          { type: 'signatures', lines: [{ post: 'Председатель', name: result.head }, { post: 'Секретарь', name: result.secretary }] },
        ],
      },
    ],
  }
}
