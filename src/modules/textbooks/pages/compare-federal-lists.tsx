import { ChoiceField, Choices, Empty, EntryForm, Page, Submit, Table } from '#ui'
import { shown } from '#modules/people'
import { counted } from '#platform/russian'
import { changeName } from '../federal-list/changes.ts'
import { comparisonShown } from './lists-compared.ts'
import type { Route } from './+types/compare-federal-lists'

export const loader = (args: Route.LoaderArgs) => shown(args, (context) => comparisonShown(context, args.request))

export default function CompareFederalListsPage({ loaderData: { choices, compared } }: Route.ComponentProps) {
  return (
    <Page
      title="Что изменилось в перечне"
      trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Федеральный перечень', to: '/textbooks/federal' }]}
      actions={
        compared && (
          <>
            <a className="button quiet" href={`/textbooks/federal/compare.xlsx?from=${compared.from}&to=${compared.to}`}>
              Скачать в Excel
            </a>
            <button type="button" className="quiet" data-print hidden>
              Печать
            </button>
          </>
        )
      }
    >
      {!compared ? (
        <Empty>
          <p>
            Здесь видно, что меняется от приказа к приказу: какие учебники исключены и до какого года ими можно пользоваться, какие вышли новым изданием. Нужны две версии перечня:{' '}
            <a href="/textbooks/federal">загрузите прежнюю и новую</a>.
          </p>
        </Empty>
      ) : (
        <>
          <EntryForm method="get" values={{ from: compared.from, to: compared.to }}>
            <ChoiceField name="from" label="Прежний перечень" choices={choices} />
            <ChoiceField name="to" label="Новый перечень" choices={choices} />
            <Submit>Сравнить</Submit>
          </EntryForm>
          <p>Книга узнаётся по авторам, классу, уровню, издательству и названию, а не по коду: коды в перечнях переходят к другим книгам.</p>
          {compared.total === 0 ? (
            <p>Перечни не отличаются.</p>
          ) : (
            <>
              <Choices title="Показать" choices={compared.kinds} />
              <Table
                caption={`${changeName[compared.kind]}: ${compared.lines.length}`}
                rows={compared.lines}
                columns={[
                  { title: 'Учебник', cell: ({ title, to }) => <a href={to}>{title}</a> },
                  { title: 'Авторы', cell: ({ authors }) => authors },
                  { title: 'Предмет', cell: ({ subject }) => subject },
                  { title: 'Класс', cell: ({ grades }) => grades },
                  { title: 'Что изменилось', cell: ({ words }) => words },
                  { title: 'У школ города', cell: ({ work, copies, schools }) => work !== null && (copies === 0 ? <a href={`/textbooks/works/${work}`}>ни у кого нет</a> : <a href={`/textbooks/works/${work}`}>{counted(copies, 'экземпляр', 'экземпляра', 'экземпляров')} в {counted(schools, 'школе', 'школах', 'школах')}</a>) },
                ]}
              />
            </>
          )}
        </>
      )}
    </Page>
  )
}
