import { Empty, Page, Table } from '#ui'
import { associationOf, people, permit, shortName, shown } from '#modules/people'
import { answered } from '../import/answered.ts'
import { isOpen } from '../import/plan-import.ts'
import { yearInWords } from '../import/understood.ts'
import { planImports } from '../store/imports.ts'
import type { Route } from './+types/imports'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'import a plan')
    const names = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
    const day = new Intl.DateTimeFormat('ru-RU', { timeZone: (await associationOf(context)).timeZone, dateStyle: 'short', timeStyle: 'short' })
    return (await planImports(context)).map(({ id, fileName, reading, answers, startedBy, startedAt, adoptedAs }) => {
      const { reading: now, settled } = answered(reading, answers)
      return {
        id,
        fileName,
        year: yearInWords(now),
        started: day.format(startedAt),
        by: (startedBy !== null && names.get(startedBy)) || 'программа',
        questions: reading.questions.length,
        open: reading.questions.filter((_, index) => isOpen(answers.get(index)) && !settled.has(index)).length,
        adoptedAs,
      }
    })
  })

export default function ImportsPage({ loaderData: imports }: Route.ComponentProps) {
  return (
    <Page title="Планы из документов" trail={[{ title: 'Планы', to: '/plans' }]} actions={<a className="button" href="/plans/import">Загрузить план из Word</a>}>
      {imports.length === 0 ? (
        <Empty>
          <p>Здесь будут документы планов, которые разбирают: на каждый можно вернуться и ответить на оставшиеся вопросы.</p>
          <p>
            Первый шаг: <a href="/plans/import">загрузить план из Word</a> или <a href="/plans/import#sample">взять образец</a>.
          </p>
        </Empty>
      ) : (
        <Table
          caption="Разборы документов"
          rows={imports}
          columns={[
            { title: 'Документ', cell: ({ id, fileName }) => <a href={`/plans/imports/${id}`}>{fileName}</a> },
            { title: 'Учебный год', cell: ({ year }) => year },
            { title: 'Начат', cell: ({ started, by }) => `${started}, ${by}` },
            { title: 'Вопросов', number: true, cell: ({ id, questions }) => <a href={`/plans/imports/${id}/questions`}>{questions}</a> },
            { title: 'Открыто', number: true, cell: ({ id, open, adoptedAs }) => (adoptedAs === null ? <a href={`/plans/imports/${id}/questions`}>{open}</a> : '—') },
            { title: 'Состояние', cell: ({ adoptedAs }) => (adoptedAs === null ? 'в работе' : <a href={`/plans/${adoptedAs}`}>принят</a>) },
          ]}
        />
      )}
    </Page>
  )
}
