import { ChoiceField, EntryForm, LongField, Page, Submit, Table } from '#ui'
import { done, may, members, shown } from '#modules/people'
import { votes } from '#modules/meetings'
import { planById } from '#modules/plan'
import { idOf } from '#platform/form'
import { notFound, refuse } from '#platform/refusal'
import { written } from '../figures/figure.ts'
import { reviewsOf as figuresOfReviews } from '../figures/reviews.ts'
import { gatherReviews } from '../gather/reviews.ts'
import { reviewYear } from '../review-year.ts'
import { reviewersOf, reviewsOf } from '../store/reviews.ts'
import { fewestShown, marks, objectionToReview, reviewedPartName, reviewedParts, topicsOf } from '../year-review.ts'
import { yearAsked } from './year-asked.ts'
import type { Form } from '#platform/form'
import type { Route } from './+types/review'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { shown } = await yearAsked(context, args.request)
    const { planId, year } = shown ?? notFound('Плана ещё нет: отзыв пишут о годе плана.')
    const plan = (await planById(context, planId))!
    const reviews = await reviewsOf(context, planId)
    const reviewers = await reviewersOf(context, planId)
    const me = context.actor.personId
    const enough = reviews.length >= fewestShown
    return {
      planId,
      year,
      answered: reviews.length,
      asked: (await members(context)).filter(votes).length,
      mayAsk: may(context, 'review a year'),
      objection: objectionToReview({ schoolYear: plan.schoolYear, closed: plan.state === 'closed', given: me !== null && reviewers.includes(me) }, context.today),
      parts: enough
        ? figuresOfReviews({ reviews: await gatherReviews(context, planId) }).parts.map(({ part, mean }) => ({
            id: part,
            name: reviewedPartName[part],
            mean: written(mean),
            spread: marks.map((mark) => reviews.filter((review) => review[part] === mark).length),
          }))
        : [],
      topics: enough ? topicsOf(reviews) : [],
      wishes: enough ? reviews.map(({ wishes }) => wishes).filter(Boolean) : [],
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const planId = idOf(form.text('plan'))
    await reviewYear(context, planId, { content: markFrom(form, 'content'), forms: markFrom(form, 'forms'), organisation: markFrom(form, 'organisation'), topics: form.text('topics'), wishes: form.text('wishes') })
    return `/year-end/review?plan=${planId}`
  })

function markFrom(form: Form, part: (typeof reviewedParts)[number]): number {
  const mark = form.whole(part, reviewedPartName[part])
  return marks.find((one) => one === mark) ?? refuse(`Поставьте оценку от 1 до 5: ${reviewedPartName[part].toLowerCase()}.`, part)
}

const choices = marks.map((mark) => [mark, mark === 5 ? '5 — отлично' : mark === 1 ? '1 — плохо' : String(mark)] as const)

export default function ReviewPage({ loaderData: { planId, year, answered, asked, mayAsk, objection, parts, topics, wishes }, actionData }: Route.ComponentProps) {
  return (
    <Page title={`Отзывы о ${year} учебном годе`} trail={[{ title: `Итоги ${year}`, to: `/year-end?plan=${planId}` }]}>
      <p>{`Ответили ${answered} из ${asked}. Ответы хранятся без имён: кто ответил, известно, что ответил — нет.`}</p>
      {mayAsk &&
        (objection ? (
          <p className="notice">{objection}</p>
        ) : (
          <section aria-labelledby="own">
            <h2 id="own">Ваш отзыв</h2>
            <EntryForm refused={actionData} draft="year-review">
              <input type="hidden" name="plan" value={planId} />
              <div className="pair">
                {reviewedParts.map((part) => (
                  <ChoiceField key={part} name={part} label={reviewedPartName[part]} choices={choices} empty="оцените" />
                ))}
              </div>
              <LongField name="topics" label="Какие темы предложите на следующий год" hint="Каждую с новой строки" rows={3} />
              <LongField name="wishes" label="Пожелания" hint="Что оставить, что изменить" rows={3} />
              <Submit confirm="Отправить отзыв? Изменить его будет нельзя.">Отправить без имени</Submit>
            </EntryForm>
          </section>
        ))}
      {parts.length === 0 ? (
        <p>{`Итог покажем, когда ответят не меньше ${fewestShown}: раньше было бы видно, кто что ответил.`}</p>
      ) : (
        <section aria-labelledby="marks">
          <h2 id="marks">Оценки</h2>
          <Table
            caption={`Отзывов: ${answered}`}
            rows={parts}
            columns={[
              { title: 'Что', cell: ({ name }) => name },
              { title: 'Средняя', number: true, cell: ({ mean }) => mean },
              ...marks.map((mark, at) => ({ title: String(mark), number: true, cell: ({ spread }: { spread: readonly number[] }) => spread[at] })),
            ]}
          />
        </section>
      )}
      {topics.length > 0 && (
        <section aria-labelledby="topics">
          <h2 id="topics">Предложенные темы</h2>
          <ul>
            {topics.map((topic) => (
              <li key={topic}>{topic}</li>
            ))}
          </ul>
          <p>
            Они войдут в справку и в предложения <a href={`/year-end/next-plan?plan=${planId}`}>плана следующего года</a>.
          </p>
        </section>
      )}
      {wishes.length > 0 && (
        <section aria-labelledby="wishes">
          <h2 id="wishes">Пожелания</h2>
          <ul>
            {wishes.map((wish, at) => (
              <li key={at} className="lines">
                {wish}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
