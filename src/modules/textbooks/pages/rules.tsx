import { Card, EntryForm, Page, Submit, TextField, Years } from '#ui'
import { done, may, shown } from '#modules/people'
import { setTextbookRules } from '../set-textbook-rules.ts'
import { textbookSettings } from '../store/settings.ts'
import { curriculumOf } from '../demand.ts'
import { subjectsTaught } from '../store/teaching.ts'
import { setSubjectTaught } from '../set-textbook-rules.ts'
import { subjects } from '../subjects.ts'
import { refuse } from '#platform/refusal'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/rules'

const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const curriculum = curriculumOf(await subjectsTaught(context))
    return {
      year: yearAsked(args.request, context),
      settings: await textbookSettings(context),
      maySet: may(context, 'set textbook rules'),
      subjects: subjects.map(({ code, name }) => ({ code, name, taught: grades.filter((grade) => curriculum('general', grade).includes(code)) })),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const deed = form.text('deed')
    if (deed === 'rules') {
      const whole = (name: string, label: string) => form.whole(name, label) ?? refuse(`Заполните «${label}».`, name)
      await setTextbookRules(
        context,
        { teacherCopies: whole('teacherCopies', 'Учителю на класс'), reserve: whole('reserve', 'Запас'), loss: whole('loss', 'Потери за год'), grade10Share: whole('grade10Share', 'Переходят в 10 класс') },
        form.version(),
      )
    } else if (deed === 'subjects') {
      const [ticked, were] = [new Set(form.all('taught')), new Set(form.text('were').split(' '))]
      // Only what was changed here: a page opened earlier does not take back what a colleague changed since.
      const said = subjects.flatMap(({ code }) => grades.map((grade) => ({ subject: code, grade, place: `${code}|${grade}` }))).filter(({ place }) => ticked.has(place) !== were.has(place))
      await setSubjectTaught(context, 'general', said.map(({ subject, grade, place }) => ({ subject, grade, taught: ticked.has(place) })))
    } else refuse('Выберите, что сделать.')
    return '/textbooks/rules'
  })

export default function RulesPage({ loaderData: { year, settings, maySet, subjects }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Правила подсчёта" trail={[{ title: 'Учебники', to: `/textbooks?year=${year.from}` }]}>
      <Years year={year} to={(from) => `/textbooks/rules?year=${from}`} />
      <h2>Как считается обеспеченность</h2>
      <ul>
        <li>Нужно столько учебников, сколько учеников в классе по каждому предмету; языковые группы и предметы по выбору — по своей численности.</li>
        <li>Каждый экземпляр считается один раз, сколько бы классов по нему ни училось. Учебник на 7–9 классы — один на все три.</li>
        <li>Учебник в частях — это все его части. Ветхие и те, чей срок использования истёк, не в счёт. Электронные формы считаются отдельно, рабочие тетради не считаются.</li>
        <li>Доля — сумма выданных к сумме нужных, а не среднее процентов. Лишние экземпляры одного учебника не покрывают нехватку другого.</li>
        <li>Где численность класса не записана, там «нет данных», а не ноль.</li>
      </ul>
      <h2>Сколько оставлять</h2>
      {maySet ? (
        <EntryForm refused={actionData} values={{ ...settings }} version={settings.version}>
          <input type="hidden" name="deed" value="rules" />
          <TextField name="teacherCopies" label="Учителю на класс, экземпляров" type="number" hint="Прибавляется к потребности каждого класса." />
          <TextField name="reserve" label="Запас, % потребности" type="number" hint="Столько остаётся в школе, прежде чем лишнее можно отдать." />
          <TextField name="loss" label="Потери за год, %" type="number" hint="Для прогноза: сколько теряется и ветшает." />
          <TextField name="grade10Share" label="Переходят в 10 класс, %" type="number" hint="Для прогноза: доля девятиклассников." />
          <Submit>Записать правила</Submit>
        </EntryForm>
      ) : (
        <Card
          lines={[
            ['Учителю на класс', `${settings.teacherCopies}`],
            ['Запас', `${settings.reserve} %`],
            ['Потери за год', `${settings.loss} %`],
            ['Переходят в 10 класс', `${settings.grade10Share} %`],
          ]}
        />
      )}
      <h2>По каким предметам нужен учебник</h2>
      <p>Отмечены предметы обязательной части. Снимите отметку, если по предмету в городе не учат или учебник не нужен; поставьте, если нужен.</p>
      <EntryForm>
        <input type="hidden" name="deed" value="subjects" />
        <input type="hidden" name="were" value={subjects.flatMap(({ code, taught }) => taught.map((grade) => `${code}|${grade}`)).join(' ')} />
        <div className="table" tabIndex={0} role="region" aria-label="Предметы и классы">
          <table className="tick-table">
            <caption>Предметы и классы, общая программа</caption>
            <thead>
              <tr>
                <th scope="col">Предмет</th>
                {grades.map((grade) => (
                  <th key={grade} scope="col">
                    {grade}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {subjects.map(({ code, name, taught }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  {grades.map((grade) => (
                    <td key={grade}>
                      <input type="checkbox" name="taught" value={`${code}|${grade}`} defaultChecked={taught.includes(grade)} disabled={!maySet} aria-label={`${name}, ${grade} класс`} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {maySet && <Submit>Записать предметы</Submit>}
      </EntryForm>
    </Page>
  )
}
