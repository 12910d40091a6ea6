import { Empty, Page, Table, Years } from '#ui'
import { personById, shown } from '#modules/people'
import { numberInFigures } from '#platform/russian'
import { cityRows } from '../monitoring/city-rows.ts'
import { monitoringOf, type MonitoredSchool } from '../monitoring/city-monitoring.ts'
import { writtenOffRows } from '../monitoring/written-off.ts'
import { stateTextbooks } from '../store/monitoring.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/monitoring'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    const monitoring = await monitoringOf(context, year)
    const { schools, limitsKnown, catalogue } = monitoring
    const marked = await stateTextbooks(context)
    const parts = new Map(catalogue.parts.map((part) => [part.id, part]))
    const needOf = (form: 'expiring' | 'listed' | 'planned' | 'compulsory') => sum(cityRows(form === 'expiring' || form === 'compulsory' ? form : 'state', schools.map((one) => one[form])).map(({ need }) => need))
    return {
      year,
      limitsKnown,
      marks: marked.size,
      own: context.actor.personId === null ? null : ((await personById(context, context.actor.personId))?.schoolId ?? null),
      forms: [
        { id: '1', title: 'Срок использования истекает', lines: schools.reduce((all, { expiring }) => all + expiring.length, 0), number: needOf('expiring') },
        { id: '2.1', title: 'Единые государственные в перечне', lines: schools.reduce((all, { listed }) => all + listed.length, 0), number: needOf('listed') },
        { id: '2.2', title: 'Единые государственные, которые включат', lines: schools.reduce((all, { planned }) => all + planned.length, 0), number: needOf('planned') },
        { id: '3', title: 'Обязательные предметы', lines: schools.reduce((all, { compulsory }) => all + compulsory.length, 0), number: needOf('compulsory') },
        { id: '4', title: 'Списано за год', lines: schools.reduce((all, { writeOffs }) => all + writtenOffRows(writeOffs, parts).length, 0), number: schools.flatMap(({ writeOffs }) => writtenOffRows(writeOffs, parts)).reduce((all, { sets }) => all + sets, 0) },
        { id: '5.1', title: 'Суды рассматривают дела', lines: schools.reduce((all, { heard }) => all + heard.length, 0), number: schools.reduce((all, { heard }) => all + heard.length, 0) },
        { id: '5.2', title: 'Решения судов за три года', lines: schools.reduce((all, { decided }) => all + decided.length, 0), number: schools.reduce((all, { decided }) => all + decided.length, 0) },
      ],
      schools: schools.map((one) => ({
        id: one.school.id,
        name: one.school.name,
        lacks: lacking(one),
        need: sum(one.compulsory.map(({ need }) => need)),
        proposed: one.compulsory.filter(({ reason, stated }) => reason !== null && !stated).length,
        writtenOff: writtenOffRows(one.writeOffs, parts).reduce((all, { sets }) => all + sets, 0),
        cases: one.heard.length + one.decided.length,
      })),
    }
  })

/** Null where nothing at all is known. */
const sum = (numbers: readonly (number | null)[]): number | null => numbers.reduce((all, number) => (number === null ? all : (all ?? 0) + number), null)

const lacking = ({ classes, unknown, stocked, school }: MonitoredSchool): string[] => [
  ...(classes === 0 ? ['численность классов'] : unknown > 0 ? [`численность классов: не записано ${unknown}`] : []),
  ...(stocked ? [] : ['фонд']),
  ...(school.inn === null ? ['ИНН'] : []),
]

const inFigures = (number: number | null): string => (number === null ? 'нет данных' : numberInFigures(number))

export default function MonitoringPage({ loaderData: { year, limitsKnown, marks, own, forms, schools } }: Route.ComponentProps) {
  return (
    <Page
      title="Мониторинг обеспеченности"
      trail={[{ title: 'Учебники', to: `/textbooks?year=${year.from}` }]}
      actions={
        <>
          <a className="button" href={`/textbooks/monitoring.xlsx?year=${year.from}`}>Скачать формы города в Excel</a>
          {own !== null && <a className="button quiet" href={`/textbooks/schools/${own}/monitoring?year=${year.from}`}>Формы моей школы</a>}
          <a className="button quiet" href={`/textbooks/data?year=${year.from}`}>Кто прислал данные</a>
        </>
      }
    >
      <Years year={year} to={(from) => `/textbooks/monitoring?year=${from}`} />
      {schools.length === 0 ? (
        <Empty>
          <p>Здесь будут формы ежегодного мониторинга 1–5.2: они заполняются сами из численности классов и фонда школ.</p>
          <p>
            Первый шаг: <a href="/schools">внести школы</a>.
          </p>
        </Empty>
      ) : (
        <>
          <p>Формы заполняются из записей школ. Чего школы не записали, там стоит «нет данных», а не ноль. Руками пишутся только причины потребности и судебные дела.</p>
          {!limitsKnown && (
            <p>
              Для формы 1 нужно <a href="/textbooks/federal">выбрать федеральный перечень</a>: без него сроки использования неизвестны.
            </p>
          )}
          {marks === 0 && (
            <p>
              Для форм 2.1 и 2.2 методист отмечает единые государственные учебники на <a href="/textbooks/works">странице учебника</a>: пока не отмечен ни один.
            </p>
          )}
          <Table
            caption="Формы по городу"
            rows={forms}
            columns={[
              { title: 'Форма', cell: ({ id, title }) => `${id}. ${title}` },
              { title: 'Строк по школам', number: true, cell: ({ lines }) => <a href="#schools">{numberInFigures(lines)}</a> },
              { title: 'Потребность, списано, дел', number: true, cell: ({ number, lines }) => lines > 0 && <a href="#schools">{inFigures(number)}</a> },
            ]}
          />
          <h2>К сентябрьскому заседанию</h2>
          <p>
            Справка об обеспеченности учебниками: <a href={`/textbooks/summary.docx?year=${year.from}`}>Word</a>, <a href={`/textbooks/summary.pdf?year=${year.from}`}>PDF</a>, <a href={`/textbooks/summary.pptx?year=${year.from}`}>слайды</a>.
          </p>
          <h2 id="schools">По школам</h2>
          <Table
            caption={`Школ: ${schools.length}`}
            rows={schools}
            columns={[
              { title: 'Школа', cell: ({ id, name }) => <a href={`/textbooks/schools/${id}/monitoring?year=${year.from}`}>{name}</a> },
              { title: 'Чего не хватает в данных', cell: ({ lacks }) => lacks.join('; ') },
              { title: 'Потребность, форма 3', number: true, cell: ({ id, need }) => <a href={`/textbooks/schools/${id}/monitoring?year=${year.from}#form-3`}>{inFigures(need)}</a>, foot: inFigures(sum(schools.map(({ need }) => need))) },
              { title: 'Причин предложено', number: true, cell: ({ id, proposed }) => proposed > 0 && <a href={`/textbooks/schools/${id}/monitoring?year=${year.from}#form-3`}>{proposed}</a> },
              { title: 'Списано, комплектов', number: true, cell: ({ id, writtenOff }) => writtenOff > 0 && <a href={`/textbooks/schools/${id}/monitoring?year=${year.from}#form-4`}>{numberInFigures(writtenOff)}</a>, foot: numberInFigures(schools.reduce((all, { writtenOff }) => all + writtenOff, 0)) },
              { title: 'Судебных дел', number: true, cell: ({ id, cases }) => cases > 0 && <a href={`/textbooks/schools/${id}/court-cases`}>{cases}</a> },
              { title: 'Формы', pressed: true, cell: ({ id }) => <a href={`/textbooks/schools/${id}/monitoring.xlsx?year=${year.from}`}>Excel</a> },
            ]}
          />
        </>
      )}
    </Page>
  )
}
