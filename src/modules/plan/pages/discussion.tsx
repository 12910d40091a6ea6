import { ChoiceField, dayShort, Empty, EntryForm, LongField, Page, Submit } from '#ui'
import { associationOf, done, may, shown } from '#modules/people'
import { todayIn, type CalendarDate } from '#platform/calendar'
import { idOf } from '#platform/form'
import { refuse } from '#platform/refusal'
import { commentOnPlan, settleComment, withdrawComment } from '../comment-on-plan.ts'
import { commentKindName, placeFrom, placesOf, wordsOfPlace, type PlanComment } from '../plan-comment.ts'
import { commentsOn } from '../store/comments.ts'
import { planOf, trailOf } from './plan-of.ts'
import type { Route } from './+types/discussion'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const plan = await planOf(context, args.params)
    const comments = await commentsOn(context, plan.id)
    const place = placeFrom(new URL(args.request.url).searchParams.get('place') ?? '')
    const { timeZone } = await associationOf(context)
    const open = plan.state !== 'closed'
    return {
      plan: { id: plan.id, schoolYear: plan.schoolYear },
      place,
      placeWords: place && wordsOfPlace(plan, place),
      places: placesOf(plan),
      groups: [...Map.groupBy(comments.filter((comment) => place === null || comment.place === place), (comment) => comment.place)].map(([place, own]) => ({
        place,
        now: wordsOfPlace(plan, place),
        comments: own.map((comment) => ({ ...comment, on: todayIn(timeZone, comment.at), mine: comment.by !== null && comment.by === context.actor.personId })),
      })),
      waiting: comments.filter(({ verdict }) => verdict === null).length,
      mayComment: open && may(context, 'comment on a plan'),
      maySettle: open && may(context, 'settle comments on a plan'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const planId = idOf(args.params.planId)
    const [deed = '', id = ''] = form.text('deed').split(' ')
    const address = `/plans/${planId}/discussion`
    if (deed === 'withdraw') await withdrawComment(context, planId, idOf(id))
    else if (deed === 'take' || deed === 'decline') await settleComment(context, planId, idOf(id), { taken: deed === 'take', words: form.text(`words${id}`) })
    else {
      const place = placeFrom(form.text('place')) ?? refuse('Выберите, к чему это относится.', 'place')
      const made = await commentOnPlan(context, planId, { place, kind: form.oneOf('kind', ['comment', 'proposal'], 'Что это'), words: form.text('words') })
      return `${address}#comment-${made}`
    }
    return `${address}#comment-${id}`
  })

export default function DiscussionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, place, placeWords, places, groups, waiting, mayComment, maySettle } = loaderData
  const deed = actionData?.typed['deed']
  return (
    <Page title="Обсуждение плана" trail={trailOf(plan)}>
      {place !== null && (
        <p>
          Показано о месте «<span className="lines">{placeWords ?? 'которого в плане уже нет'}</span>». <a href={`/plans/${plan.id}/discussion`}>Всё обсуждение</a>
        </p>
      )}
      {groups.length === 0 ? (
        <Empty>
          <p>Здесь члены объединения говорят о плане: замечание или предложение к любой его строке. Руководитель или методист отвечает, что принято, а что нет и почему.</p>
        </Empty>
      ) : (
        <p className="sans">{waiting === 0 ? 'На всё дан ответ.' : `Ждут ответа: ${waiting}.`}</p>
      )}
      {groups.map((group) => (
        <section key={group.place} className="talk" aria-label={group.now ?? group.comments[0]!.placeWords}>
          <h2 className="lines">{group.now ?? group.comments[0]!.placeWords}</h2>
          {group.now === null && <p className="faded">Этого в плане уже нет.</p>}
          {group.now !== null && group.comments.some(({ placeWords }) => placeWords !== group.now) && <p className="faded">С тех пор это место меняли.</p>}
          <ol className="comments">
            {group.comments.map((comment) => (
              <li key={comment.id} id={`comment-${comment.id}`}>
                <Said comment={comment} on={comment.on} />
                {(maySettle || comment.mine) && (
                  <Answer comment={comment} mine={comment.mine && comment.verdict === null} maySettle={maySettle} refused={deed?.endsWith(` ${comment.id}`) ? actionData : undefined} />
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {mayComment && (
        <section aria-labelledby="say">
          <h2 id="say">Сказать о плане</h2>
          <EntryForm refused={deed === undefined ? actionData : undefined} values={{ place: place ?? 'plan', kind: 'comment' }} draft="plan-comment">
            <ChoiceField name="place" label="К чему" choices={places} />
            <ChoiceField name="kind" label="Что это" choices={[['comment', 'Замечание'], ['proposal', 'Предложение']]} />
            <LongField name="words" label="Слова" rows={4} />
            <Submit>Добавить</Submit>
          </EntryForm>
        </section>
      )}
    </Page>
  )
}

function Said({ comment: { kind, words, byName, verdict }, on }: { comment: PlanComment; on: CalendarDate }) {
  return (
    <>
      <p className="lines">{words}</p>
      <p className="faded">
        {commentKindName[kind]}, {byName}, {dayShort(on)}
      </p>
      {verdict && (
        <p className="lines">
          <strong>{verdict.taken ? 'Принято' : 'Не принято'}</strong>
          {verdict.words && `: ${verdict.words}`} <span className="faded">{verdict.byName}</span>
        </p>
      )}
    </>
  )
}

function Answer({ comment: { id, verdict }, mine, maySettle, refused }: { comment: PlanComment; mine: boolean; maySettle: boolean; refused: Route.ComponentProps['actionData'] }) {
  return (
    <details open={refused !== undefined}>
      <summary>{verdict ? 'Ответить иначе' : maySettle ? 'Ответить' : 'Убрать'}</summary>
      <EntryForm refused={refused} values={{ [`words${id}`]: verdict?.words ?? '' }}>
        {maySettle && <LongField name={`words${id}`} label="Ответ" hint="Если не принято — почему" rows={2} />}
        <p className="actions">
          {maySettle && (
            <>
              <Submit name="deed" value={`take ${id}`}>
                Принять
              </Submit>
              <Submit name="deed" value={`decline ${id}`} quiet>
                Не принять
              </Submit>
            </>
          )}
          {mine && (
            <Submit name="deed" value={`withdraw ${id}`} quiet>
              Убрать своё
            </Submit>
          )}
        </p>
      </EntryForm>
    </details>
  )
}
