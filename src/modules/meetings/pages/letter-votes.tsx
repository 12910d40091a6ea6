import { dayShort, Empty, Page, Table } from '#ui'
import { may, shown } from '#modules/people'
import { countVotes, letterVoteState, letterVoteStateName } from '../letter-vote.ts'
import { letterVotes } from '../store/letter-votes.ts'
import type { Route } from './+types/letter-votes'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => ({
    mayOpen: may(context, 'open a vote by letter'),
    votes: (await letterVotes(context)).map((vote) => ({
      id: vote.id,
      question: vote.question,
      closesOn: vote.closesOn,
      state: letterVoteState(vote, context.today),
      answered: vote.cast.length,
      voters: vote.voters.length,
      adopted: vote.result && countVotes(vote).adopted,
      mine: context.actor.personId !== null && vote.voters.includes(context.actor.personId) && !vote.cast.some(({ personId }) => personId === context.actor.personId),
    })),
  }))

export default function LetterVotesPage({ loaderData: { votes, mayOpen } }: Route.ComponentProps) {
  return (
    <Page
      title="Заочные голосования"
      trail={[{ title: 'Заседания', to: '/meetings' }]}
      actions={
        mayOpen && (
          <a className="button" href="/votes/new">
            Открыть голосование
          </a>
        )
      }
    >
      {votes.length === 0 ? (
        <Empty>
          <p>Когда решать надо, а собраться нельзя, объединение голосует письменно: вопрос, срок, ответы «за», «против», «воздержался», кворум и протокол.</p>
        </Empty>
      ) : (
        <Table
          caption={`Голосований: ${votes.length}`}
          rows={votes}
          columns={[
            { title: 'Вопрос', cell: ({ id, question }) => <a href={`/votes/${id}`}>{question}</a> },
            { title: 'Ответы до', cell: ({ closesOn }) => dayShort(closesOn) },
            { title: 'Ответили', cell: ({ answered, voters }) => `${answered} из ${voters}` },
            { title: 'Состояние', cell: ({ state, adopted, mine }) => (state === 'closed' ? (adopted ? 'решение принято' : 'решение не принято') : state === 'open' && mine ? <strong>ждёт вашего голоса</strong> : letterVoteStateName[state]) },
          ]}
        />
      )}
    </Page>
  )
}
