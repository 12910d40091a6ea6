import { Page, Table } from '#ui'
import { shown } from '#modules/people'
import { idOf } from '#platform/form'
import { subjectOf } from '../import/understood.ts'
import { importShown } from './import-shown.ts'
import { ImportStanding } from './import-standing.tsx'
import type { Route } from './+types/import-questions'

const kindWord = { accepted: 'принято предложение', changed: 'исправлено', 'as written': 'как в документе', open: 'открыт' } as const

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { paper, standing } = await importShown(context, idOf(args.params.importId))
    return {
      standing,
      rows: paper.reading.questions.map(({ text, about, code, found }, index) => ({
        id: index + 1,
        text,
        found: found.length > 140 ? `${found.slice(0, 140)}…` : found,
        subject: code === 'leftover' ? 'Текст без места' : subjectOf(about, paper.reading),
        state: standing.questions[index]!.state === 'settled' ? 'снят другим ответом' : kindWord[paper.answers.get(index)?.kind ?? 'open'],
      })),
    }
  })

export default function ImportQuestionsPage({ loaderData: { standing, rows } }: Route.ComponentProps) {
  const { id, fileName, open } = standing
  return (
    <Page title="Вопросы к документу" trail={[{ title: 'Планы', to: '/plans' }, { title: 'Документы', to: '/plans/imports' }, { title: fileName, to: `/plans/imports/${id}` }]}>
      <ImportStanding standing={standing} />
      {rows.length === 0 ? (
        <p>К этому документу вопросов нет.</p>
      ) : (
        <Table
          caption={`Всего ${rows.length}, открыто ${open}`}
          rows={rows}
          columns={[
            { title: 'Вопрос', cell: ({ id: number, text }) => <a href={`/plans/imports/${id}/questions/${number}`}>{`${number}. ${text}`}</a> },
            { title: 'О чём', cell: ({ subject }) => subject },
            { title: 'В документе', cell: ({ found }) => found && <span className="lines">«{found}»</span> },
            { title: 'Ответ', cell: ({ state }) => (state === 'открыт' ? <b>{state}</b> : state) },
          ]}
        />
      )}
    </Page>
  )
}
