import { dayInWords, EntryForm, LongField, Page, PaperView, Submit, TextField } from '#ui'
import { associationOf, done, may, shown } from '#modules/people'
import { formInWords } from '#modules/templates'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { todayIn } from '#platform/calendar'
import { protocolPaper } from '../documents/protocol-paper.ts'
import { fingerprintOf, protocolOf } from '../draw-up-protocol.ts'
import { knownMeeting } from '../meeting-to-change.ts'
import { isHeld } from '../meeting.ts'
import { lacksOf } from '../protocol.ts'
import { remarkOnMinutes } from '../remark-on-minutes.ts'
import { signMinutes } from '../sign-minutes.ts'
import { remarksOf, signedAt } from '../store/minutes.ts'
import { trailOf } from './trail.ts'
import type { Route } from './+types/protocol'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const meeting = await knownMeeting(context, idOf(args.params.meetingId))
    if (!isHeld(meeting)) notFound('Протокола ещё нет: заседание не проведено.')
    const protocol = await protocolOf(context, meeting)
    const { timeZone } = await associationOf(context)
    return {
      meeting,
      number: protocol.number,
      seen: fingerprintOf(protocol),
      blocks: protocolPaper(protocol).sections.flatMap(({ blocks }) => blocks),
      questions: protocol.questions.filter(({ outcome }) => outcome === 'considered').map(({ id, question }) => ({ id, question })),
      form: await formInWords(context, 'protocol', (await signedAt(context, meeting.id)) ?? context.now),
      lacks: meeting.signed ? [] : lacksOf(protocol),
      remarks: (await remarksOf(context, meeting.id)).map(({ id, words, byName, at }) => ({ id, words, byName, day: todayIn(timeZone, at) })),
      maySign: may(context, 'sign minutes'),
      mayWrite: may(context, 'write minutes'),
      mayRemark: may(context, 'remark on minutes'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    if (form.text('deed') === 'remark') {
      await remarkOnMinutes(context, id, form.text('words'))
      return `/meetings/${id}/protocol#remarks`
    }
    await signMinutes(context, id, form.text('number').replace(/^№\s*/, ''), form.text('seen'))
    return `/meetings/${id}/protocol`
  })

export default function ProtocolPage({ loaderData: { meeting, number, seen, blocks, form, questions, lacks, remarks, maySign, mayWrite, mayRemark }, actionData }: Route.ComponentProps) {
  const papers = `/meetings/${meeting.id}/papers`
  const { signed } = meeting
  return (
    <Page
      title={`Протокол № ${number}`}
      trail={trailOf(meeting)}
      actions={
        <>
          <a className={signed ? 'button' : 'button quiet'} href={`${papers}/protocol.docx`}>
            Скачать Word
          </a>
          <a className="button quiet" href={`${papers}/protocol.pdf`}>
            Скачать PDF
          </a>
          {!signed && mayWrite && (
            <a className="button quiet" href={`/meetings/${meeting.id}/minutes`}>
              Править
            </a>
          )}
        </>
      }
    >
      <p className="sans">
        {signed ? (
          <>
            Подписан {dayInWords(signed.on)}: {signed.byName}. Больше не правится.
          </>
        ) : (
          'Черновик: протокол ещё не подписан.'
        )}{' '}
        {form}
      </p>
      <PaperView blocks={blocks} label={`Текст протокола № ${number}`} />
      {!signed && lacks.length > 0 && (
        <section aria-labelledby="lacks">
          <h2 id="lacks">До подписи осталось</h2>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{lack}</li>
            ))}
          </ul>
        </section>
      )}
      {!signed && lacks.length === 0 && maySign && (
        <section aria-labelledby="sign">
          <h2 id="sign">Подписать</h2>
          <p>После подписи заседание, присутствие, протокол и поручения закрыты для правки. Замечания добавляются рядом.</p>
          <EntryForm refused={actionData} values={{ number }}>
            <input type="hidden" name="seen" value={seen} />
            <TextField name="number" label="Номер протокола" hint="Следующий в учебном году; можно исправить" />
            <Submit name="deed" value="sign" confirm="Подписать протокол? После подписи он не правится.">
              Подписать протокол
            </Submit>
          </EntryForm>
        </section>
      )}
      {questions.length > 0 && (
        <section aria-labelledby="extracts">
          <h2 id="extracts">Выписки</h2>
          <ul>
            {questions.map(({ id, question }) => (
              <li key={id}>
                {question}: <a href={`${papers}/extract.docx?item=${id}`} aria-label={`Выписка по вопросу «${question}», Word`}>Word</a>, <a href={`${papers}/extract.pdf?item=${id}`} aria-label={`Выписка по вопросу «${question}», PDF`}>PDF</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {signed && (
        <section aria-labelledby="remarks">
          <h2 id="remarks">Замечания</h2>
          {remarks.length === 0 && <p>Замечаний нет.</p>}
          {remarks.map(({ id, words, byName, day }) => (
            <p key={id}>
              <small>
                {dayInWords(day)}, {byName}
              </small>
              <br />
              <span className="lines">{words}</span>
            </p>
          ))}
          {mayRemark && (
            <EntryForm refused={actionData} draft="remark">
              <LongField name="words" label="Замечание к протоколу" rows={3} />
              <Submit name="deed" value="remark">
                Добавить замечание
              </Submit>
            </EntryForm>
          )}
        </section>
      )}
    </Page>
  )
}
