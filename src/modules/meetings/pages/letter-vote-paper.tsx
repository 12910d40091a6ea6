import { shown } from '#modules/people'
import { pdfOf } from '#documents/pdf'
import { wordOf } from '#documents/word'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { letterVoteName, letterVotePaper } from '../documents/letter-vote-paper.ts'
import { letterVoteById } from '../store/letter-votes.ts'
import type { Route } from './+types/letter-vote-paper'

/** «protocol.docx», «protocol.pdf» */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const [, ending] = /^protocol\.(docx|pdf)$/.exec(args.params.paper) ?? notFound('Такой бумаги нет.')
    const vote = (await letterVoteById(context, idOf(args.params.voteId))) ?? notFound('Такого голосования нет.')
    const result = vote.result ?? notFound('Протокола этого голосования ещё нет.')
    const paper = letterVotePaper(vote, result)
    return download(`${letterVoteName(result)}.${ending}`, ending === 'docx' ? await wordOf(paper, context.now) : await pdfOf(paper, context.now))
  })
