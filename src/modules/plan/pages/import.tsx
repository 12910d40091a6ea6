import { EntryForm, Page, Submit } from '#ui'
import { associationOf, done, fullName, people, shown } from '#modules/people'
import type { Context } from '#platform/context'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { fileAddress, storedFile } from '#platform/stored-files'
import { placeId } from '../import/document-place.ts'
import type { PlanImport } from '../import/plan-import.ts'
import { sourceOfQuestion } from '../import/source-at.ts'
import { nextOpen, type Standing } from '../import/standing.ts'
import { subjectOf, understood, type Part, type Value } from '../import/understood.ts'
import { importPlan } from '../import-plan.ts'
import { planImportById } from '../store/imports.ts'
import { DocumentSheet, type Mark } from './import-document.tsx'
import { importShown } from './import-shown.ts'
import { ImportStanding } from './import-standing.tsx'
import { ImportValues, type ShownValue } from './import-values.tsx'
import type { Route } from './+types/import'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { paper, result, standing } = await importShown(context, idOf(args.params.importId))
    const parts = understood(paper, result)
    return {
      standing,
      fileAddress: fileAddress(paper.fileId),
      started: await startedBy(context, paper),
      before: new URL(args.request.url).searchParams.has('before'),
      blocks: paper.blocks,
      marks: marksOf(paper, parts, standing),
      parts: parts.map(({ title, values, rows }) => ({
        title,
        values: values.map((value) => shownValue(value, paper)),
        rows: rows.map((row) => ({ ...row, values: row.values.map((value) => shownValue(value, paper)) })),
      })),
      asked: paper.reading.questions.map(({ text, about, code }) => ({ text, subject: code === 'leftover' ? 'Текст без места' : subjectOf(about, paper.reading), loose: about === '' })),
    }
  })

async function startedBy(context: Context, { startedBy, startedAt }: PlanImport): Promise<string> {
  const { timeZone } = await associationOf(context)
  const person = (await people(context)).find(({ id }) => id === startedBy)
  const day = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'long' }).format(startedAt)
  return person ? `${day}, ${fullName(person)}` : day.replace(/\.$/, '')
}

const shownValue = (value: Value, { blocks }: PlanImport): ShownValue => ({ ...value, id: valueId(value.pointer), place: value.source && placeId(value.source, blocks) })

const valueId = (pointer: string): string => `v${pointer.replace(/[^\p{L}\d]+/gu, '-')}`

/** The quiet signs in the document: what was understood of each place, and what is asked about it. */
function marksOf(paper: PlanImport, parts: readonly Part[], { id, questions }: Standing): Record<string, Mark[]> {
  const marks: Record<string, Mark[]> = {}
  const add = (place: string, mark: Mark) => {
    if (!marks[place]?.some(({ to }) => to === mark.to)) (marks[place] ??= []).push(mark)
  }
  for (const { title, values, rows } of parts) {
    for (const value of values) if (value.source) add(placeId(value.source, paper.blocks), markOf(value, title, value.label))
    for (const row of rows) for (const value of row.values) if (value.source) add(placeId(value.source, paper.blocks), markOf(value, row.title, value.label))
  }
  for (const index of paper.reading.questions.keys()) {
    const source = sourceOfQuestion(index, paper)
    if (source && questions[index]?.state === 'open')
      add(placeId(source, paper.blocks), { to: `/plans/imports/${id}/questions/${index + 1}`, label: `Вопрос ${index + 1}`, kind: 'asked', sign: `вопрос ${index + 1}` })
  }
  return marks
}

const markOf = ({ pointer, label }: Value, title: string, sign: string): Mark => ({
  to: `#${valueId(pointer)}`,
  label: `Понято как: ${title}${label === title ? '' : `, ${label}`}`,
  kind: 'understood',
  sign: sign.toLowerCase(),
})

export const action = (args: Route.ActionArgs) =>
  done(args, async (context) => {
    const paper = (await planImportById(context, idOf(args.params.importId))) ?? notFound('Такого разбора плана нет.')
    const file = await storedFile(context, paper.fileId)
    const bytes = file && (await context.files.bytes(file.sha256))
    if (!bytes) notFound('Файл записан, но его содержимое не найдено. Скажите администратору.')
    const { id } = await importPlan(context, { name: paper.fileName, bytes }, { again: true })
    return `/plans/imports/${id}`
  })

export default function ImportPage({ loaderData: { standing, fileAddress, started, before, blocks, marks, parts, asked }, actionData }: Route.ComponentProps) {
  const { id, fileName, adoptedAs, open, questions } = standing
  const next = nextOpen(standing, 0)
  return (
    <Page
      title={fileName}
      trail={[{ title: 'Планы', to: '/plans' }, { title: 'Документы', to: '/plans/imports' }]}
      actions={
        <>
          {adoptedAs === null && next !== null && (
            <a className="button" href={`/plans/imports/${id}/questions/${next}`}>
              Ответить на вопросы
            </a>
          )}
          {adoptedAs === null && (
            <a className={next === null ? 'button' : 'button quiet'} href={`/plans/imports/${id}/adopt`}>
              Создать план
            </a>
          )}
          <a href={fileAddress}>Скачать документ</a>
        </>
      }
    >
      {before && (
        <div className="notice">
          <p>{`Этот файл уже загружен: ${started}.`} Вот начатый разбор с ответами на вопросы.</p>
          <EntryForm refused={actionData}>
            <Submit quiet>Разобрать файл заново</Submit>
          </EntryForm>
        </div>
      )}
      <ImportStanding standing={standing} />
      <p className="sans">
        {questions.length === 0 ? (
          'Вопросов к документу нет.'
        ) : (
          <>
            <a href={`/plans/imports/${id}/questions`}>
              Вопросов {questions.length}, открыто {open}
            </a>
            . {open > 0 ? 'На каждый можно ответить потом: разбор сохраняется.' : 'Можно создавать план.'}
          </>
        )}{' '}
        {`Загружен ${started}.`}
      </p>
      <p className="leap sans">
        <a href="#understood">Сразу к понятому</a>
      </p>
      <div className="bench">
        <section aria-labelledby="document" tabIndex={0}>
          <h2 id="document">Документ</h2>
          <DocumentSheet blocks={blocks} marks={marks} />
        </section>
        <section aria-labelledby="understood">
          <h2 id="understood">Что понято</h2>
          <ImportValues id={id} parts={parts} asked={asked} questions={questions} />
        </section>
      </div>
    </Page>
  )
}
