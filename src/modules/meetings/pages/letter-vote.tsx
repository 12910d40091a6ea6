import { Card, ChoiceField, dayInWords, EntryForm, LongField, Page, Submit, Table, TextField } from '#ui'
import { done, may, people, shortName, shown } from '#modules/people'
import { planById } from '#modules/plan'
import { schoolYearName } from '#platform/calendar'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { castLetterVote, closeLetterVote } from '../hold-letter-vote.ts'
import { countVotes, letterVoteState, letterVoteStateName, objectionToCast, voteChoiceName, voteChoices } from '../letter-vote.ts'
import { letterVoteById } from '../store/letter-votes.ts'
import type { Route } from './+types/letter-vote'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const vote = (await letterVoteById(context, idOf(args.params.voteId))) ?? notFound('Такого голосования нет.')
    const names = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
    const plan = vote.planId === null ? undefined : await planById(context, vote.planId)
    const me = context.actor.personId
    const cast = new Map(vote.cast.map((cast) => [cast.personId, cast]))
    const state = letterVoteState(vote, context.today)
    return {
      vote,
      state,
      count: countVotes(vote),
      plan: plan && { id: plan.id, year: schoolYearName(plan.schoolYear) },
      rows: vote.voters.map((id) => ({ id, name: names.get(id) ?? '', choice: cast.get(id)?.choice ?? null, words: cast.get(id)?.words ?? '' })).toSorted((one, other) => one.name.localeCompare(other.name, 'ru')),
      own: me === null ? null : (cast.get(me) ?? null),
      mayVote: may(context, 'vote by letter') && objectionToCast(vote, me, context.today) === null,
      mayClose: state === 'over' && may(context, 'close a vote by letter'),
      mayApprove: vote.result !== null && vote.result.count.adopted && plan !== undefined && (plan.state === 'discussed' || plan.state === 'agreed' || plan.state === 'corrected') && may(context, 'approve a plan'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.voteId)
    if (form.text('deed') === 'close') await closeLetterVote(context, id, form.text('number'))
    else {
      const seen = form.text('seen')
      await castLetterVote(context, id, { choice: form.oneOf('choice', voteChoices, 'Ваш голос'), words: form.text('words') }, voteChoices.find((choice) => choice === seen) ?? null)
    }
    return `/votes/${id}`
  })

export default function LetterVotePage({ loaderData: { vote, state, count, plan, rows, own, mayVote, mayClose, mayApprove }, actionData }: Route.ComponentProps) {
  const { result } = vote
  const closing = actionData?.typed['deed'] === 'close'
  return (
    <Page
      title={vote.question}
      trail={[{ title: 'Заседания', to: '/meetings' }, { title: 'Заочные голосования', to: '/votes' }]}
      actions={
        result && (
          <>
            <a className="button" href={`/votes/${vote.id}/protocol.docx`}>
              Протокол в Word
            </a>
            <a className="button quiet" href={`/votes/${vote.id}/protocol.pdf`}>
              Протокол в PDF
            </a>
          </>
        )
      }
    >
      <Card
        lines={[
          ['Решение', <span key="proposal" className="lines">{vote.proposal}</span>],
          ['О плане', plan && <a href={`/plans/${plan.id}`}>{`План на ${plan.year} учебный год`}</a>],
          ['Открыто', `${dayInWords(vote.openedOn)}, ${vote.openedByName}`],
          ['Ответы до', `${dayInWords(vote.closesOn)} включительно`],
          ['Состояние', result ? `завершено, протокол № ${result.number} от ${dayInWords(result.on)}` : letterVoteStateName[state]],
          ['Ответили', `${vote.cast.length} из ${count.voters}; для кворума нужно ${count.quorum}`],
          ['Голоса', `за ${count.for}, против ${count.against}, воздержались ${count.abstained}`],
          ['Итог', state === 'closed' && <strong>{count.adopted ? 'Решение принято' : 'Решение не принято'}</strong>],
        ]}
      />
      {mayApprove && plan && result && (
        <p>
          <a className="button" href={`/plans/${plan.id}/steps?state=approved&on=${result.on}&number=${encodeURIComponent(result.number)}`}>
            Записать утверждение плана
          </a>
        </p>
      )}
      {mayVote && (
        <section aria-labelledby="own">
          <h2 id="own">{own ? `Ваш голос: ${voteChoiceName[own.choice]}` : 'Ваш голос'}</h2>
          <EntryForm refused={closing ? undefined : actionData} values={{ choice: own?.choice, words: own?.words }}>
            <input type="hidden" name="seen" value={own?.choice ?? ''} />
            <ChoiceField name="choice" label="Голосую" choices={voteChoices.map((choice) => [choice, voteChoiceName[choice]])} empty="выберите" />
            <LongField name="words" label="Замечание" hint="Если есть; оно войдёт в протокол" rows={2} />
            <Submit>{own ? 'Изменить голос' : 'Проголосовать'}</Submit>
          </EntryForm>
        </section>
      )}
      {mayClose && (
        <section aria-labelledby="close">
          <h2 id="close">Составить протокол</h2>
          <p>После этого ответы больше не принимаются.</p>
          <EntryForm refused={closing ? actionData : undefined}>
            <TextField name="number" label="Номер протокола" hint="Пусто — следующий по порядку в учебном году" />
            <Submit name="deed" value="close">
              Завершить голосование
            </Submit>
          </EntryForm>
        </section>
      )}
      <Table
        caption="Кто как ответил"
        rows={rows}
        columns={[
          { title: 'Имя', cell: ({ id, name }) => <a href={`/people/${id}`}>{name}</a> },
          { title: 'Голос', cell: ({ choice }) => (choice === null ? <span className="faded">нет ответа</span> : voteChoiceName[choice]) },
          { title: 'Замечание', cell: ({ words }) => <span className="lines">{words}</span> },
        ]}
      />
    </Page>
  )
}
