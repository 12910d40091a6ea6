import { data } from 'react-router'
import { ChoiceField, EntryForm, FileField, LongField, Page, Submit } from '#ui'
import { done, fullName, people, permit, schools, sentSheets, shown, shortName, told } from '#modules/people'
import type { Context } from '#platform/context'
import { formOf, idOf, type Form } from '#platform/form'
import { refuse } from '#platform/refusal'
import { membersOn, votes, type Attendance, type Presence } from '../attendance.ts'
import { filledLines, filledList, mergedMarks, type FilledDoubt, type FilledLine } from '../filled-list.ts'
import { attendanceFrom, guestsFrom } from '../forms.ts'
import { meetingUnderWay } from '../meeting-to-change.ts'
import { recordAttendance } from '../record-attendance.ts'
import { attendanceOf } from '../store/attendance.ts'
import { selfMarks } from '../store/codes.ts'
import { AttendanceTable } from './attendance-table.tsx'
import { trailOf } from './trail.ts'
import type { Route } from './+types/attendance-list'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'record attendance')
    return { meeting: await meetingUnderWay(context, idOf(args.params.meetingId)) }
  })

/** Reads a list and shows how it is understood; records it once the doubts are answered. */
export async function action(args: Route.ActionArgs) {
  const again = () => ({ ...args, request: args.request.clone() as Request })
  const id = args.params.meetingId
  const recording = formOf(await args.request.clone().formData()).text('deed') === 'record'
  const recorded = recording ? await done(again(), (context, form) => record(context, idOf(id), form)) : undefined
  if (recorded instanceof Response) return recorded
  const read = await told(again(), async (context, form) => understood(context, idOf(id), recording ? keptLines(form) : await sentLines(context, form)))
  if (!('answer' in read)) return data({ read: null, refused: read.data.refused }, { status: read.init?.status ?? 422 })
  return data({ read: read.answer, refused: recorded?.data }, { status: recorded?.init?.status ?? 200 })
}

async function sentLines(context: Context, form: Form): Promise<FilledLine[]> {
  permit(context, 'record attendance')
  const file = await form.file('file')
  const lines = filledLines(await sentSheets(context, file ?? form.required('list', 'Файл или строки')))
  if (lines.length === 0) refuse('Не нашлось ни одного имени. Нужны столбцы «Фамилия, имя, отчество» и «Участие», как в скачанном листе.', file ? 'file' : 'list')
  return lines
}

/** The lines as the page has kept them between its two steps. */
const linesKept = (lines: readonly FilledLine[]): string => lines.map(({ place, name, school, mark }) => [place, name, school, mark].join('\t')).join('\n')
const keptLines = (form: Form): FilledLine[] => form.text('lines').split('\n').map((line) => line.split('\t')).map(([place = '', name = '', school = '', mark = '']) => ({ place, name, school, mark }))

async function understood(context: Context, id: number, lines: readonly FilledLine[]) {
  permit(context, 'record attendance')
  const meeting = await meetingUnderWay(context, id)
  const members = membersOn(await people(context), meeting.day ?? context.today)
  const list = filledList(lines, members, await schools(context))
  const sheet = await attendanceOf(context, id)
  const marks = mergedMarks(sheet.present, list)
  const names = new Map(members.map((person) => [person.id, [shortName(person), person.school].filter(Boolean).join(', ')]))
  return {
    kept: linesKept(lines),
    lines: lines.length,
    said: list.clear.size,
    version: sheet.version,
    lastMark: (meeting.day === null ? [] : await selfMarks(context, id, meeting.day)).at(-1)?.id ?? 0,
    guests: sheet.guests.join('\n'),
    doubts: list.doubts.map((doubt) => ({ ...doubt, candidates: doubt.candidates.map((id) => [String(id), names.get(id) ?? ''] as const) })),
    everybody: [...names].map(([id, name]) => [String(id), name] as const),
    table: members.map((person) => ({ id: person.id, name: fullName(person), post: person.post, school: person.school, votes: votes(person), answer: null, presence: marks.get(person.id) ?? null })),
  }
}

async function record(context: Context, id: number, form: Form): Promise<string> {
  const { doubts } = await understood(context, id, keptLines(form))
  const marked = new Map<number, Presence>(attendanceFrom(form).map(({ personId, presence }) => [personId, presence]))
  const guests = guestsFrom(form)
  for (const { at, place, name } of doubts) {
    const who = form.text(`doubt-${at}`)
    if (who === '') refuse(`Скажите, кто это: ${place}, «${name}».`, `doubt-${at}`)
    if (who === 'guest') guests.push(name)
    if (!/^\d{1,9}$/.test(who)) continue
    const how = form.oneOf(`doubt-${at}-mark`, ['in-person', 'online', 'absent'], `Участие, ${place}`)
    if (how === 'absent') marked.delete(Number(who))
    else marked.set(Number(who), how)
  }
  const present: Attendance[] = [...marked].map(([personId, presence]) => ({ personId, presence }))
  await recordAttendance(context, id, present, guests, form.version(), form.whole('lastMark', 'отметки') ?? 0)
  return `/meetings/${id}/attendance`
}

export default function AttendanceListPage({ loaderData: { meeting }, actionData }: Route.ComponentProps) {
  const here = `/meetings/${meeting.id}/attendance`
  const read = actionData?.read
  return (
    <Page title="Присутствие с листа" trail={[...trailOf(meeting), { title: 'Присутствие', to: here }]}>
      {read ? (
        <EntryForm refused={actionData.refused} values={{ guests: read.guests, ...choicesOf(read.doubts) }} version={read.version}>
          <input type="hidden" name="lines" value={read.kept} />
          <input type="hidden" name="lastMark" value={actionData.refused?.typed['lastMark'] ?? read.lastMark} />
          <p>
            Строк с именами {read.lines}, понято отметок {read.said}, вопросов {read.doubts.length}. Пока ничего не записано: проверьте и запишите.
          </p>
          {read.doubts.map(({ at, place, name, mark, why, candidates }) => (
            <fieldset key={at}>
              <legend>
                {place}: «{name}», отметка «{mark}»
              </legend>
              <p>{question[why]}</p>
              <div className="pair">
                <ChoiceField name={`doubt-${at}`} label="Кто это" empty="Выберите" choices={[...candidates, ...(why === 'nobody' ? [['guest', 'Гость, не из объединения'] as const] : []), ['skip', 'Не учитывать строку'], ...read.everybody.filter(([id]) => !candidates.some(([other]) => other === id))]} />
                <ChoiceField name={`doubt-${at}-mark`} label="Как участвовал" choices={[['in-person', 'лично'], ['online', 'дистанционно'], ['absent', 'не был']]} />
              </div>
            </fieldset>
          ))}
          <AttendanceTable list={read.table} typed={actionData.refused?.typed} />
          <LongField name="guests" label="Гости" rows={3} />
          <Submit name="deed" value="record">
            Записать присутствие
          </Submit>
        </EntryForm>
      ) : (
        <>
          <ol>
            <li>
              <a href={`${here}/list.xlsx`}>Скачайте лист в Excel</a> или распечатайте его и обойдите с ним зал.
            </li>
            <li>В столбце «Участие» поставьте «+», «дист» или «н»; чего не поймёт программа, о том она спросит.</li>
            <li>Загрузите заполненный файл или вставьте из него строки. До кнопки «Записать присутствие» ничего не меняется.</li>
          </ol>
          <EntryForm refused={actionData?.refused} files draft="list">
            <FileField name="file" label="Заполненный лист" hint="Excel, LibreOffice или .csv" accept=".xlsx,.xls,.xlsb,.ods,.csv,.txt" />
            <LongField name="list" label="Или строки из него" hint="Имя и отметка: «Орлова В. П.», табуляция, «+»" rows={6} />
            <Submit name="deed" value="read">
              Прочитать
            </Submit>
          </EntryForm>
        </>
      )}
    </Page>
  )
}

const question: Readonly<Record<FilledDoubt['why'], string>> = {
  nobody: 'Такого имени в объединении нет.',
  several: 'Так зовут не одного человека.',
  mark: 'Отметка непонятна.',
  twice: 'Этот человек в листе дважды, и отметки разные.',
}

/** What stands chosen before anybody answers: the mark as read; the person only where the name is clear. */
const choicesOf = (doubts: readonly { readonly at: number; readonly why: FilledDoubt['why']; readonly presence: string | null; readonly candidates: readonly (readonly [string, string])[] }[]): Record<string, string> =>
  Object.fromEntries(doubts.flatMap(({ at, why, presence, candidates }) => [[`doubt-${at}`, why === 'mark' || why === 'twice' ? (candidates[0]?.[0] ?? '') : ''], [`doubt-${at}-mark`, presence ?? 'in-person']]))
