import { EntryForm, Page, Submit, Table } from '#ui'
import { associationOf, done, may, schools, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { counted } from '#platform/russian'
import { answerStockList, forgetStockList, stockListToSee } from '../begin-stock-list.ts'
import { namedParts, editionInWords, partInWords } from '../book-words.ts'
import { bringInStockList, stockListUnderstood } from '../bring-in-stock-list.ts'
import { KnownBooks } from '../stock-lists/known-books.ts'
import { repeatAnswer, seenOf, type UnderstoodRow, type UnderstoodSchool } from '../stock-lists/list-understood.ts'
import { catalogue } from '../store/catalogue.ts'
import { rowsOfStockList } from '../store/stock-lists.ts'
import { undoStockList } from '../undo-stock-list.ts'
import { doubtAddress, placeOfRow, rowInWords } from './row-words.ts'
import { StockListQuestions } from './stock-list-questions.tsx'
import { StockListSchools } from './stock-list-schools.tsx'
import { StockListSchool } from './stock-list-school.tsx'
import type { Route } from './+types/stock-list'

/** More would not be looked through on one page. */
const most = 200

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const list = await stockListToSee(context, idOf(args.params.listId))
    const names = new Map((await schools(context)).map(({ id, name }) => [id, name]))
    const moment = new Intl.DateTimeFormat('ru-RU', { timeZone: (await associationOf(context)).timeZone, dateStyle: 'long', timeStyle: 'short' })
    const told = (stamp: { by: string; at: Date } | null) => stamp && `${moment.format(stamp.at)}, ${stamp.by}`
    const { id, name, schoolId, whole, questions, startedByName } = list
    const shownList = { id, name, whole, school: schoolId === null ? null : (names.get(schoolId) ?? null), by: startedByName, broughtIn: told(list.broughtIn), undone: told(list.undone), questions: questions.slice(0, most).map((question, at) => ({ id: at, ...question })), questionsCount: questions.length, rows: (await rowsOfStockList(context, id)).length }
    if (list.undone) return { list: shownList, understood: null }
    const understood = await stockListUnderstood(context, list)
    const asked = new URL(args.request.url).searchParams.get('school')
    const chosen = understood.schools.length === 1 ? understood.schools[0]! : understood.schools.find((school) => String(school.id) === asked)
    const described = await catalogue(context)
    const [parts, books] = [namedParts(described), new KnownBooks(described)]
    return {
      list: shownList,
      understood: {
        seen: seenOf(understood),
        questions: understood.questions.map(({ key, spelling, rows, choice }) => ({ key, spelling, rows: rows.length, first: placeOfRow(rows[0]!), choice })),
        twice: understood.schools.flatMap(({ rows }) => rows).filter(({ fate }) => fate === 'twice').slice(0, most).map(({ position, said }) => ({ key: repeatAnswer(position), words: rowInWords(said), place: placeOfRow(said), copies: said.quantity ?? said.parts?.join('/') ?? '' })),
        choices: [...names].map(([id, name]) => [id, name] as const).filter(([id]) => schoolId === null || id === schoolId).filter(([id]) => may(context, 'keep textbooks of every school') || understood.schools.some((school) => school.id === id) || id === schoolId),
        schools: understood.schools.map(summed),
        elsewhere: understood.elsewhere,
        ready: understood.schools.reduce((sum, { rows }) => sum + rows.filter(settles).length, 0),
        waiting: understood.schools.reduce((sum, { rows }) => sum + rows.filter(({ fate }) => fate === 'waits').length, 0),
        chosen: chosen
          ? {
              name: chosen.name,
              changes: chosen.changes.slice(0, most).map(({ partId, from, to }) => ({ id: partId, book: partInWords(parts.get(partId)!), edition: editionInWords(parts.get(partId)!.edition), from, to, gone: to === 0 && !chosen.lines.some((line) => line.partId === partId), address: `/textbooks/schools/${chosen.id}/stock/${partId}` })),
              changed: chosen.changes.length,
              waiting: chosen.rows.filter(({ fate }) => fate === 'waits').slice(0, most).map((row) => ({ id: row.position, words: rowInWords(row.said), place: placeOfRow(row.said), copies: row.said.quantity ?? row.said.parts?.join('/') ?? '', why: whyWaits(row, books), address: doubtAddress(row.said) })),
              wrong: chosen.rows.filter(({ fate }) => fate === 'wrong').slice(0, most).map(({ said, objection }) => `${placeOfRow(said)}: ${objection} — ${rowInWords(said)}`),
            }
          : null,
      },
    }
  })

const settles = ({ fate, partIds }: UnderstoodRow): boolean => fate === 'ready' || (fate === 'left' && partIds === null)

const summed = ({ id, name, rows, change, whole }: UnderstoodSchool) => {
  const of = (fate: UnderstoodRow['fate']) => rows.filter((row) => row.fate === fate).length
  return { id, name, rows: rows.length, in: of('in'), ready: of('ready'), waits: of('waits'), noNumber: of('no number'), wrong: of('wrong') + of('twice'), left: of('left'), whole, ...change }
}

function whyWaits({ meant }: UnderstoodRow, books: KnownBooks): string {
  if (meant?.kind !== 'doubt') return meant?.kind === 'new' && meant.work !== null ? 'такого издания в городе ещё нет' : 'такой учебник в городе ещё не описан'
  const [first] = meant.candidates
  return first ? `похож на «${books.edition(first.edition)!.of.work.title}»: ${first.reasons.join('; ')}` : ''
}

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.listId)
    const deed = form.oneOf('deed', ['answer', 'bring in', 'undo', 'forget'], 'Действие')
    if (deed === 'forget') {
      await forgetStockList(context, id)
      return '/textbooks/lists'
    }
    if (deed === 'undo') await undoStockList(context, id)
    else {
      const answers = form.names().filter((name) => name.startsWith('choice-'))
      if (answers.length > 0) await answerStockList(context, id, Object.fromEntries(answers.map((name) => [name.slice('choice-'.length), form.text(name)])))
      if (deed === 'bring in') await bringInStockList(context, id, form.text('seen'))
    }
    return `/textbooks/lists/${id}`
  })

export default function StockListPage({ loaderData: { list, understood }, actionData }: Route.ComponentProps) {
  return (
    <Page title={list.name} trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Списки из Excel', to: '/textbooks/lists' }]}>
      <p>
        {list.school ?? 'Школы названы в файле'}. {counted(list.rows, 'строка', 'строки', 'строк')}. Кто загрузил: {list.by}.{list.whole && ' В списке весь фонд школы.'}
      </p>
      {list.broughtIn && <p>Внесён: {list.broughtIn}.</p>}
      {list.undone && <p>Внесение отменено: {list.undone}. Тот же файл можно <a href="/textbooks/lists/new">загрузить снова</a>.</p>}
      {understood && (
        <>
          <EntryForm refused={actionData} values={Object.fromEntries(understood.questions.map(({ key, choice }) => [`choice-${key}`, choice]))}>
            <StockListQuestions questions={understood.questions} twice={understood.twice} choices={understood.choices} />
            {understood.schools.length > 0 && <StockListSchools listId={list.id} schools={understood.schools} />}
            <input type="hidden" name="seen" value={understood.seen} />
            {understood.ready > 0 && <Submit name="deed" value="bring in">{list.broughtIn ? 'Внести остальное' : 'Внести'}</Submit>}{' '}
            {(understood.questions.length > 0 || understood.twice.length > 0) && <Submit name="deed" value="answer" quiet>Сохранить ответы</Submit>}{' '}
            {list.broughtIn ? (
              <Submit name="deed" value="undo" quiet confirm="Отменить всё, что внёс этот список?">Отменить внесение</Submit>
            ) : (
              <Submit name="deed" value="forget" quiet confirm="Убрать прочитанный список?">Убрать</Submit>
            )}
          </EntryForm>
          {understood.waiting > 0 && (
            <p>
              {counted(understood.waiting, 'строка ждёт', 'строки ждут', 'строк ждут')} решения: методист решает о каждом написании один раз для всех школ. <a href="/textbooks/doubts">Очередь сомнений</a>
            </p>
          )}
          {list.whole && understood.schools.some(({ whole, ready }) => !whole && ready > 0) && <p>Пока в списке школы есть строки, которые ждут, без числа или с ошибкой, ничего из фонда не убирается.</p>}
          {understood.chosen && <StockListSchool {...understood.chosen} />}
        </>
      )}
      {list.questions.length > 0 && (
        <section aria-labelledby="questions">
          <h2 id="questions">Вопросы к таблице: {list.questionsCount}</h2>
          <Table
            caption="Исправьте в файле и загрузите его снова, если это важно"
            rows={list.questions}
            columns={[
              { title: 'Лист', cell: ({ sheet }) => sheet },
              { title: 'Строка', number: true, cell: ({ row }) => row },
              { title: 'Столбец', cell: ({ column }) => column },
              { title: 'Что не так', cell: ({ text }) => text },
              { title: 'Написано', cell: ({ found }) => found },
            ]}
          />
        </section>
      )}
    </Page>
  )
}
