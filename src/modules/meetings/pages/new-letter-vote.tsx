import { ChoiceField, DayField, EntryForm, LongField, Page, Submit } from '#ui'
import { done, members, permit, shown } from '#modules/people'
import { plans } from '#modules/plan'
import { daysLater, schoolYearName } from '#platform/calendar'
import { idOf } from '#platform/form'
import { refuse } from '#platform/refusal'
import { counted } from '#platform/russian'
import { votes } from '../attendance.ts'
import { openLetterVote } from '../hold-letter-vote.ts'
import type { Route } from './+types/new-letter-vote'

/** How long answers are awaited unless somebody says otherwise, in days. */
const usualTerm = 7

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'open a vote by letter')
    const asked = new URL(args.request.url).searchParams.get('plan')
    const all = (await plans(context)).filter(({ state }) => state !== 'closed')
    const plan = all.find(({ id }) => String(id) === asked)
    const year = plan && schoolYearName(plan.schoolYear)
    return {
      voters: (await members(context)).filter(votes).length,
      plans: all.map(({ id, schoolYear }) => [id, `План на ${schoolYearName(schoolYear)} учебный год`] as const),
      values: {
        plan: plan?.id ?? '',
        question: year ? `Об утверждении плана работы на ${year} учебный год` : '',
        proposal: year ? `Утвердить план работы объединения на ${year} учебный год.` : '',
        closesOn: daysLater(context.today, usualTerm),
      },
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const plan = form.text('plan')
    const id = await openLetterVote(context, {
      question: form.text('question'),
      proposal: form.text('proposal'),
      planId: plan === '' ? null : idOf(plan),
      closesOn: form.day('closesOn', 'Ответы до') ?? refuse('Напишите, до какого дня ждать ответов.', 'closesOn'),
    })
    return `/votes/${id}`
  })

export default function NewLetterVotePage({ loaderData: { voters, plans, values }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Открыть голосование" trail={[{ title: 'Заочные голосования', to: '/votes' }]}>
      <p>{`Голосуют все, у кого сегодня есть право голоса: ${counted(voters, 'человек', 'человека', 'человек')}. Каждый, у кого записана почта, получит письмо.`}</p>
      <EntryForm refused={actionData} values={values} draft="letter-vote">
        <LongField name="question" label="Вопрос" rows={2} />
        <LongField name="proposal" label="Решение, за которое голосуют" hint="Так, как оно встанет в протокол: «Утвердить…», «Провести…»" rows={3} />
        {plans.length > 0 && <ChoiceField name="plan" label="О плане" choices={plans} empty="Не о плане" />}
        <DayField name="closesOn" label="Ответы до" hint="Этот день — последний" />
        <Submit>Открыть и разослать</Submit>
      </EntryForm>
    </Page>
  )
}
