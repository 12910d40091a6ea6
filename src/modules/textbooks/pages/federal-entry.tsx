import { Card, dayShort, Page } from '#ui'
import { shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { appendixName, gradesInWords, levelName, stageName, type FederalEntry } from '../federal-list/entry.ts'
import { entryAddress, listAddress, orderInWords } from '../federal-list/federal-list.ts'
import { standing, standingInWords, yearToDecide } from '../federal-list/standing.ts'
import { workKey } from '../federal-list/work.ts'
import { federalEntries } from '../store/federal-entries.ts'
import { federalListById } from '../store/federal-lists.ts'
import type { Route } from './+types/federal-entry'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { listId, appendix, code } = args.params
    const list = (await federalListById(context, idOf(listId))) ?? notFound('Такого перечня нет.')
    const entries = await federalEntries(context, list.id)
    const entry = entries.find((one) => String(one.appendix) === appendix && one.code === code) ?? notFound('Такого учебника в перечне нет.')
    const year = yearToDecide(context.today)
    const key = workKey(entry)
    const line = (one: FederalEntry) => ({ to: entryAddress(list.id, one), title: one.title, where: `${appendixName[one.appendix].toLowerCase()}, ${one.code}`, standing: standingInWords(standing(one, year)) })
    return {
      list: { order: orderInWords(list), to: listAddress(list.id) },
      entry,
      year: schoolYearName(year),
      state: standing(entry, year).state,
      words: standingInWords(standing(entry, year)),
      sameWork: entries.filter((one) => one !== entry && workKey(one) === key).map(line),
      sameCode: entries.filter((one) => one !== entry && one.code === entry.code).map(line),
    }
  })

export default function FederalEntryPage({ loaderData: { list, entry, year, state, words, sameWork, sameCode } }: Route.ComponentProps) {
  return (
    <Page title={entry.title} trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Федеральный перечень', to: '/textbooks/federal' }, { title: list.order, to: list.to }]}>
      <p>
        В {year} учебном году: <strong className={state === 'blocked' ? 'late' : undefined}>{words}</strong>
      </p>
      <Card
        lines={[
          ['Место в перечне', `${appendixName[entry.appendix].toLowerCase()}, ${entry.code}`],
          ['Авторы', entry.authors],
          ['Издательство', entry.publishers.join('; ')],
          ['Предмет', entry.subject],
          ['Предметная область', entry.area],
          ['Класс', gradesInWords(entry) || 'не указан'],
          ['Ступень', entry.stage && stageName[entry.stage]],
          ['Программа', entry.programme],
          ['Часть программы', entry.compulsory ? 'обязательная' : 'формируемая участниками образовательных отношений'],
          ['Уровень', entry.level && levelName[entry.level]],
          ['Издание', entry.edition !== null && `${entry.edition}-е${entry.revised ? ', переработанное' : ''}`],
          ['Частей', entry.parts > 1 && String(entry.parts)],
          ['Язык издания', entry.language],
          ['Учебные пособия', entry.aids],
          ['ФГОС', entry.standard],
          ['Правообладатель', entry.holder],
          ['Включён приказом', entry.includedBy],
          [entry.appendix === 1 ? 'Экспертное заключение' : 'Предельный срок использования', entry.until ? `до ${dayShort(entry.until)}` : entry.term === 'unlimited' ? 'бессрочно' : 'не понят'],
        ]}
      />
      <Others title="Другие издания этой книги" lines={sameWork} />
      <Others title="Другие книги под тем же кодом" lines={sameCode} />
    </Page>
  )
}

function Others({ title, lines }: { title: string; lines: readonly { to: string; title: string; where: string; standing: string }[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map(({ to, title, where, standing }) => (
          <li key={to}>
            <a href={to}>{title}</a> ({where}): {standing}
          </li>
        ))}
      </ul>
    </section>
  )
}
