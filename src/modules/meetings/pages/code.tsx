import { Card, Drawing, Empty, EntryForm, Page, Submit, TextField } from '#ui'
import { qrOf } from '#documents/qr'
import { associationOf, done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { isOfThisComputer, siteAddress } from '#platform/site-address'
import { codeInGroups, momentsInWords, momentsOf } from '../attendance-code.ts'
import { codeWindow, makeAttendanceCode, setCodeWindow } from '../make-attendance-code.ts'
import { unsignedMeeting } from '../meeting-to-change.ts'
import { codeOf, selfMarks } from '../store/codes.ts'
import { trailOf } from './trail.ts'
import type { Route } from './+types/code'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'record attendance')
    const meeting = await unsignedMeeting(context, idOf(args.params.meetingId))
    const { day } = meeting
    const code = day === null ? undefined : await codeOf(context, meeting.id, day)
    const { timeZone } = await associationOf(context)
    const window = await codeWindow(context)
    const site = siteAddress(args.request)
    return {
      meeting,
      begun: day !== null && day <= context.today && meeting.state !== 'cancelled',
      window,
      possible: day !== null && meeting.state !== 'cancelled',
      when: day === null ? '' : momentsInWords(momentsOf({ ...meeting, day }, window, timeZone), timeZone),
      shown: code ? { page: `/here/${code}`, figures: codeInGroups(code), qr: await qrOf(`${site}/here/${code}`), address: `${site.replace(/^https?:\/\//, '')}/here`, onlyHere: isOfThisComputer(site) } : null,
      marked: day === null ? 0 : (await selfMarks(context, meeting.id, day)).length,
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    if (form.text('deed') === 'window') await setCodeWindow(context, { before: form.whole('before', 'До начала') ?? 0, after: form.whole('after', 'После окончания') ?? 0 })
    else await makeAttendanceCode(context, id)
    return `/meetings/${id}/code`
  })

export default function CodePage({ loaderData: { meeting, begun, window, possible, when, shown, marked }, actionData }: Route.ComponentProps) {
  const setting = actionData?.typed['deed'] === 'window'
  return (
    <Page title="Отметьтесь на заседании" trail={trailOf(meeting)} actions={
        <>
          <a href={`/meetings/${meeting.id}/attendance`}>Присутствие</a>
          {begun && <a href={`/meetings/${meeting.id}/attendance/list`}>Внести с заполненного листа</a>}
        </>
      }>
      {!possible && (
        <Empty>
          <p>{meeting.day === null ? 'Сначала назначьте день заседания: код действует вокруг его часов.' : 'Заседание отменено: код не нужен.'}</p>
        </Empty>
      )}
      {possible && shown === null && (
        <Empty>
          <p>Код показывают на экране в зале: каждый открывает его телефоном, входит и нажимает «Я здесь». Секретарю остаётся проверить список.</p>
          <EntryForm refused={setting ? undefined : actionData}>
            <Submit name="deed" value="make">
              Показать код
            </Submit>
          </EntryForm>
        </Empty>
      )}
      {shown && (
        <>
          <div className="room-code">
            <Drawing svg={shown.qr} label="Код для телефона" />
            <div>
              <p>Наведите камеру телефона или откройте</p>
              <p className="room-address">{shown.address}</p>
              <p>и наберите</p>
              <p className="room-figures">
                <a href={shown.page}>{shown.figures}</a>
              </p>
            </div>
          </div>
          {shown.onlyHere && <p className="notice">Этот адрес открывается только на этом компьютере. Чтобы код работал на телефонах, откройте страницу по адресу, под которым программу видят другие, или пусть администратор назовёт его в SITE_URL.</p>}
        </>
      )}
      {possible && (
        <Card
          lines={[
            ['Код действует', when],
            ['Отметились сами', shown && <a href={`/meetings/${meeting.id}/attendance`}>{marked}</a>],
          ]}
        />
      )}
      <details open={setting}>
        <summary>Когда действуют коды</summary>
        <EntryForm refused={setting ? actionData : undefined} values={window}>
          <div className="pair">
            <TextField name="before" label="Минут до начала" type="number" />
            <TextField name="after" label="Минут после окончания" type="number" />
          </div>
          <p className="hint">Для всех заседаний объединения. Если часы заседания не названы, код действует весь его день.</p>
          <Submit name="deed" value="window" quiet>
            Записать
          </Submit>
        </EntryForm>
      </details>
    </Page>
  )
}
