import { redirect } from 'react-router'
import { Card, dayInWords, EntryForm, Page, Submit } from '#ui'
import { done, shown } from '#modules/people'
import { NotFound } from '#platform/refusal'
import { codeTyped } from '../attendance-code.ts'
import { presenceName } from '../attendance.ts'
import { markSelf, readCode } from '../mark-self.ts'
import { meetingTitle } from '../meeting.ts'
import type { Route } from './+types/here'

/** What a code leads to; without a code, or with a wrong one, the field to type it into. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const typed = args.params.code ?? new URL(args.request.url).searchParams.get('code')
    if (typed === null) return { wrong: null, read: null }
    const figures = codeTyped(typed)
    if (args.params.code === undefined && figures !== null) throw redirect(`/here/${figures}`)
    try {
      const { meeting, objection, marked } = await readCode(context, typed)
      return { wrong: null, read: { id: meeting.id, title: meetingTitle(meeting), day: meeting.day, hours: [meeting.timeFrom, meeting.timeTo].filter(Boolean).join('–'), online: meeting.link !== '', objection, marked, name: context.actor.name } }
    } catch (error) {
      if (!(error instanceof NotFound)) throw error
      return { wrong: { typed: typed.slice(0, 20), reason: error.message }, read: null }
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const code = args.params.code ?? form.required('code', 'Код')
    await markSelf(context, code, form.oneOf('presence', ['in-person', 'online'], 'Как вы участвуете'))
    return `/here/${codeTyped(code)}`
  })

export default function HerePage({ loaderData: { wrong, read }, actionData }: Route.ComponentProps) {
  if (read === null)
    return (
      <Page title="Отметиться на заседании">
        <form action="/here" className="code-asked">
          <div className="field">
            <label htmlFor="code">Код с экрана</label>
            <span className="hint" id="code-hint">
              Шесть цифр
            </span>
            <input id="code" name="code" type="text" inputMode="numeric" autoComplete="off" maxLength={20} required defaultValue={wrong?.typed} aria-describedby={wrong ? 'code-hint code-error' : 'code-hint'} aria-invalid={wrong ? true : undefined} />
            {wrong && (
              <p className="error" id="code-error">
                {wrong.reason}
              </p>
            )}
          </div>
          <button type="submit">Дальше</button>
        </form>
      </Page>
    )
  const { id, title, day, hours, online, objection, marked, name } = read
  const link = <a href={`/meetings/${id}`}>{title}</a>
  return (
    <Page title={marked ? 'Вы отмечены' : objection ? 'Отметиться нельзя' : 'Вы на заседании?'}>
      <Card lines={[['Кто', name], ['Заседание', link], ['День', dayInWords(day)], ['Время', hours]]} />
      {marked && (
        <p className="notice" role="status">
          Вы отмечены: <strong>{presenceName[marked]}</strong>. Больше ничего нажимать не нужно. Если отмечено неверно, скажите секретарю.
        </p>
      )}
      {objection && <p className="notice">{objection}</p>}
      {!marked && !objection && (
        <EntryForm refused={actionData}>
          <Submit name="presence" value="in-person">
            Я здесь
          </Submit>
          {online && (
            <Submit name="presence" value="online" quiet>
              Я участвую дистанционно
            </Submit>
          )}
        </EntryForm>
      )}
    </Page>
  )
}
