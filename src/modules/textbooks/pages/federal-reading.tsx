import { Card, dayShort, EntryForm, Page, Submit, Table } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { gradesInWords, type Appendix, type FederalEntry } from '../federal-list/entry.ts'
import { listAddress, orderInWords } from '../federal-list/federal-list.ts'
import { forgetFederalListReading, loadFederalList } from '../load-federal-list.ts'
import { federalListReadingById } from '../store/federal-list-readings.ts'
import { FederalQuestions } from './federal-questions.tsx'
import type { Route } from './+types/federal-reading'

/** Enough to see whether the columns were taken right. */
const sampleOfEach = 3

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'load a federal list')
    const found = (await federalListReadingById(context, idOf(args.params.readingId))) ?? notFound('Такого прочитанного файла нет: его уже загрузили или убрали.')
    const { entries, questions } = found.reading
    const of = (appendix: Appendix) => entries.filter((entry) => entry.appendix === appendix)
    return {
      order: orderInWords(found),
      from: found.inForceFrom,
      file: found.fileName,
      counts: [of(1).length, of(2).length] as const,
      sample: [...of(1).slice(0, sampleOfEach), ...of(2).slice(0, sampleOfEach)].map(sampleOf),
      questions,
    }
  })

const sampleOf = (entry: FederalEntry) => ({
  id: `${entry.appendix} ${entry.code}`,
  title: entry.title,
  authors: entry.authors,
  subject: entry.subject,
  grades: gradesInWords(entry),
  until: entry.term === 'unlimited' ? 'бессрочно' : entry.until === null ? 'не понят' : dayShort(entry.until),
})

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.readingId)
    if (form.oneOf('deed', ['load', 'forget'], 'Что сделать') === 'forget') {
      await forgetFederalListReading(context, id)
      return '/textbooks/federal'
    }
    const loaded = await loadFederalList(context, id)
    return loaded.before ? `${listAddress(loaded.id)}?saved=known-list` : listAddress(loaded.id)
  })

export default function FederalReadingPage({ loaderData: { order, from, file, counts, sample, questions }, actionData }: Route.ComponentProps) {
  return (
    <Page title={`Перечень ${order}`} trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Федеральный перечень', to: '/textbooks/federal' }]}>
      <Card
        lines={[
          ['Файл', file],
          ['Действует с', dayShort(from)],
          ['Приложение 1', `учебников ${counts[0]}`],
          ['Приложение 2', `исключённых учебников ${counts[1]}`],
          ['Вопросы', questions.length === 0 ? 'нет' : <a href="#questions">{questions.length}</a>],
        ]}
      />
      {counts.includes(0) && (
        <div className="notice">
          <p>В файле только одно приложение. Если в приказе их два, соберите оба в один файл: версия перечня загружается целиком.</p>
        </div>
      )}
      <p>Сверьте числа с приказом. Загруженная версия не меняется: если что-то прочитано не так, уберите её, исправьте файл и прочитайте снова.</p>
      <EntryForm refused={actionData}>
        <Submit name="deed" value="load">
          Загрузить
        </Submit>{' '}
        <Submit name="deed" value="forget" quiet>
          Убрать
        </Submit>
      </EntryForm>
      <h2>Как поняты строки</h2>
      <Table
        caption="Первые строки приложений"
        rows={sample}
        columns={[
          { title: 'Учебник', cell: ({ title }) => title },
          { title: 'Авторы', cell: ({ authors }) => authors },
          { title: 'Предмет', cell: ({ subject }) => subject },
          { title: 'Класс', cell: ({ grades }) => grades },
          { title: 'Срок', cell: ({ until }) => until },
        ]}
      />
      <FederalQuestions questions={questions} />
    </Page>
  )
}
