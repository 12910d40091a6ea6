import { ChoiceField, Choices, dayShort, EntryForm, Page, Submit, Table, TextField, Years } from '#ui'
import { shown } from '#modules/people'
import { federalListShown } from './federal-list-shown.ts'
import { FederalQuestions } from './federal-questions.tsx'
import type { Route } from './+types/federal-list'

export const loader = (args: Route.LoaderArgs) => shown(args, (context) => federalListShown(context, args.params.listId, args.request))

const grades = Array.from({ length: 12 }, (_, at) => [at + 1, `${at + 1} класс`] as const)

export default function FederalListPage({ loaderData: shown }: Route.ComponentProps) {
  const { order, from, questions, year, ofYear, asked, subjects, appendices, states, total, rows, page, pages, before, after, workbook } = shown
  return (
    <Page
      title={`Перечень ${order}`}
      trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Федеральный перечень', to: '/textbooks/federal' }]}
      actions={
        <>
          <a className="button quiet" href={workbook}>
            Скачать в Excel
          </a>
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      <p>
        Действует с {dayShort(from)}. {questions.length > 0 && <a href="#questions">Вопросы к перечню: {questions.length}</a>}
      </p>
      <EntryForm method="get" values={asked}>
        <TextField name="words" label="Найти" hint="Слова названия, фамилия автора, издательство или начало кода" />
        <ChoiceField name="subject" label="Предмет" choices={subjects.map((subject) => [subject, subject] as const)} empty="все предметы" />
        <ChoiceField name="grade" label="Класс" choices={grades} empty="все классы" />
        {asked.appendix !== undefined && <input type="hidden" name="appendix" value={asked.appendix} />}
        {asked.state !== undefined && <input type="hidden" name="state" value={asked.state} />}
        <input type="hidden" name="year" value={year.from} />
        <Submit>Показать</Submit>
      </EntryForm>
      <Years year={year} to={(from) => ofYear + from} />
      <Choices title="Приложение" choices={appendices} />
      <Choices title="Можно ли в этом году" choices={states} />
      {rows.length === 0 ? (
        <p>Таких учебников в перечне нет.</p>
      ) : (
        <Table
          caption={`Учебников: ${total}${pages > 1 ? `, страница ${page} из ${pages}` : ''}`}
          rows={rows}
          columns={[
            { title: 'Учебник', cell: ({ title, to }) => <a href={to}>{title}</a> },
            { title: 'Авторы', cell: ({ authors }) => authors },
            { title: 'Издательство', cell: ({ publisher }) => publisher },
            { title: 'Предмет', cell: ({ subject }) => subject },
            { title: 'Класс', cell: ({ grades }) => grades },
            { title: 'Можно ли', cell: ({ state, words }) => <span className={state === 'blocked' ? 'late' : undefined}>{words}</span> },
            { title: 'Код', cell: ({ appendix, code }) => `прил. ${appendix}, ${code}` },
          ]}
        />
      )}
      {pages > 1 && (
        <p className="ways">
          {before !== null && <a href={before}>Раньше</a>} {after !== null && <a href={after}>Дальше</a>}
        </p>
      )}
      <FederalQuestions questions={questions} />
    </Page>
  )
}
