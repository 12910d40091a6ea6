import { EntryForm, Page, Submit } from '#ui'
import { associationOf, done, people, shortName, shown } from '#modules/people'
import { schoolYearOf } from '#platform/calendar'
import type { Context } from '#platform/context'
import { idOf, type Form } from '#platform/form'
import { notFound } from '#platform/refusal'
import { answerQuestion } from '../answer-question.ts'
import { placeId, surroundings } from '../import/document-place.ts'
import { offersFor } from '../import/offers.ts'
import type { Answer, AnswerKind } from '../import/plan-import.ts'
import { sourceOfQuestion } from '../import/source-at.ts'
import { nextOpen } from '../import/standing.ts'
import { subjectOf } from '../import/understood.ts'
import { wordsAt } from '../import/value-at.ts'
import { isBeginnersSchool, leftoverPlaces, suggested, wayOf, type Way } from '../import/ways.ts'
import { AnswerFields } from './import-answer-fields.tsx'
import { QuestionContext } from './import-question-context.tsx'
import { QuestionSteps } from './import-question-steps.tsx'
import { importShown } from './import-shown.ts'
import { ImportStanding } from './import-standing.tsx'
import type { Route } from './+types/import-question'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const number = idOf(args.params.number)
    const { paper, result, standing } = await importShown(context, idOf(args.params.importId))
    const question = paper.reading.questions[number - 1] ?? notFound('Такого вопроса нет.')
    const source = sourceOfQuestion(number - 1, paper)
    const answer = paper.answers.get(number - 1)
    const { beginnersSchoolName, timeZone } = await associationOf(context)
    const person = answer?.by ? (await people(context)).find(({ id }) => id === answer.by) : undefined
    return {
      standing,
      number,
      question,
      subject: question.code === 'leftover' ? 'Текст без места' : subjectOf(question.about, paper.reading),
      way: wayOf(question, paper.reading),
      instead: suggested(question, paper.reading),
      offers: offersFor(question, paper.reading, isBeginnersSchool(question) ? beginnersSchoolName : null),
      words: wordsAt(paper.reading, question.about),
      now: wordsAt(result.reading, question.about),
      around: source && surroundings(source, paper.blocks),
      place: source && placeId(source, paper.blocks),
      answer: answer && { kind: answer.kind, value: answer.value, place: answer.place, version: answer.version, by: person ? shortName(person) : '', at: new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(answer.at) },
      year: result.reading.schoolYear ?? schoolYearOf(context.today),
    }
  })

const kinds: Readonly<Record<string, AnswerKind>> = { accept: 'accepted', change: 'changed', keep: 'as written', later: 'open' }

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const [id, number] = [idOf(args.params.importId), idOf(args.params.number)]
    await answerQuestion(context, id, number - 1, answerFrom(form), form.version())
    return after(context, id, number)
  })

function answerFrom(form: Form): Answer {
  const offer = form.text('offer')
  const kind = offer ? 'changed' : (kinds[form.text('deed')] ?? 'open')
  if (kind !== 'changed') return { kind, value: '', place: '' }
  const criteria = form.names().filter((name) => /^number-\d+$/.test(name)).length
  const lines = Array.from({ length: criteria }, (_, at) => [form.text(`number-${at}`), form.text(`unit-${at}`)].filter(Boolean).join(' '))
  return { kind, value: criteria > 0 ? lines.join('\n') : offer || form.text('value'), place: form.text('place') }
}

/** To the next question that waits; back to the whole when none does. */
async function after(context: Context, id: number, number: number): Promise<string> {
  const next = nextOpen((await importShown(context, id)).standing, number)
  return next === null ? `/plans/imports/${id}` : `/plans/imports/${id}/questions/${next}`
}

export default function ImportQuestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { standing, number, question, subject, way, instead, offers, words, now, around, place, answer, year } = loaderData
  const { id, fileName, questions, adoptedAs } = standing
  const version = answer?.version ?? 0
  const settled = questions[number - 1]?.state === 'settled'
  return (
    <Page
      title={`Вопрос ${number} из ${questions.length}`}
      trail={[{ title: 'Планы', to: '/plans' }, { title: 'Документы', to: '/plans/imports' }, { title: fileName, to: `/plans/imports/${id}` }]}
    >
      <QuestionSteps standing={standing} current={number} />
      <ImportStanding standing={standing} />
      <article className="asking">
        <p className="subject">{subject}</p>
        <h2>{question.text}</h2>
        <QuestionContext around={around} found={question.found} words={words} />
        {place && (
          <p className="sans ways">
            <a href={`/plans/imports/${id}#${place}`}>Показать в документе</a>
          </p>
        )}
        {answer && answer.kind !== 'open' && (
          <p className="notice">
            {`Отвечено: ${said(answer)}. ${[answer.by, answer.at].filter(Boolean).join(', ')}. `}
            {adoptedAs === null && 'Ответ можно изменить.'}
          </p>
        )}
        {settled && <p className="notice">Этот вопрос снят другим ответом: слов, о которых он, больше нет. Отвечать не нужно.</p>}
        {adoptedAs === null && (
          <>
            {instead && (
              <EntryForm version={version}>
                <div className="offer">
                  <p>
                    {instead.by === '' ? (
                      <>
                        Предложение: убрать <del>{instead.found}</del>
                      </>
                    ) : (
                      <>
                        Предложение: <del>{instead.found}</del> → <ins>{instead.by}</ins>
                      </>
                    )}
                  </p>
                  <Submit name="deed" value="accept">
                    Принять предложение
                  </Submit>
                </div>
              </EntryForm>
            )}
            {offers.length > 0 && (
              <EntryForm version={version}>
                <div className="offer">
                  <p>Возможно, так:</p>
                  {offers.map((offer) => (
                    <Submit key={offer} name="offer" value={offer} quiet>
                      {offer}
                    </Submit>
                  ))}
                </div>
              </EntryForm>
            )}
            {way.kind !== 'notice' && <AnswerFields question={question} way={way} words={now ?? words} answer={answer} version={version} year={year} refused={actionData} />}
            <EntryForm version={version} refused={way.kind === 'notice' ? actionData : undefined}>
              <div className="actions">
                <Submit name="deed" value="keep" quiet>
                  {keepWords[way.kind] ?? 'Оставить как в документе'}
                </Submit>
                <Submit name="deed" value="later" quiet>
                  {answer && answer.kind !== 'open' ? 'Снять ответ' : 'Позже'}
                </Submit>
              </div>
            </EntryForm>
          </>
        )}
      </article>
    </Page>
  )
}

const keepWords: Readonly<Partial<Record<Way['kind'], string>>> = { notice: 'Понятно', leftover: 'Не часть плана', split: 'Считать вместе, как в документе' }

function said({ kind, value, place }: Pick<Answer, 'kind' | 'value' | 'place'>): string {
  if (kind === 'accepted') return 'предложение принято'
  if (kind === 'as written') return 'оставлено как в документе'
  const to = place === '' ? '' : ` → ${(leftoverPlaces as Readonly<Record<string, string>>)[place] ?? place}`
  return `исправлено${value === '' ? '' : ` на «${value.replace(/\n/g, '; ')}»`}${to}`
}
