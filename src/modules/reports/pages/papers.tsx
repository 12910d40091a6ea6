import { EntryForm, Page, Submit, Table } from '#ui'
import { done, may, shown } from '#modules/people'
import { formInWords } from '#modules/templates'
import { idOf } from '#platform/form'
import { notFound, refuse } from '#platform/refusal'
import { choosePaper } from '../choose-paper.ts'
import { makePaper } from '../make-paper.ts'
import { changedFigures, endingsOf, figuresMade, paperAddress, paperKinds, paperName, versionName } from '../paper-version.ts'
import { versionInForce, versionsOf } from '../store/papers.ts'
import { uploadPaper } from '../upload-paper.ts'
import { ChangedFigures } from './changed-figures.tsx'
import { UploadForm } from './upload-form.tsx'
import { versionWords } from './version-words.ts'
import { yearTold } from './year-asked.ts'
import type { Route } from './+types/papers'

const kindOf = (text: string) => paperKinds.find((kind) => kind.replace(' ', '-') === text) ?? notFound('Такого документа нет.')

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const kind = kindOf(args.params.kind)
    const { planId, year, told } = await yearTold(context, args.request)
    const versions = await versionsOf(context, planId, kind)
    const words = await versionWords(context)
    const inForce = await versionInForce(context, planId, kind)
    return {
      kind,
      planId,
      year,
      versions: versions.map(({ id, origin, fileId, pdfId, basedOn, ...version }) => ({ id, origin, fileId, pdfId, name: versionName(versions, id), words: words({ origin, ...version }), basedOn: basedOn && versionName(versions, basedOn) })),
      inForce: inForce && { id: inForce.id, name: versionName(versions, inForce.id), origin: inForce.origin },
      changes: inForce ? changedFigures(inForce.figures, figuresMade(told.numbers)) : [],
      mayMake: may(context, 'make a report'),
      form: kind === 'note' ? await formInWords(context, 'note') : '',
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const kind = kindOf(args.params.kind)
    const planId = idOf(form.text('plan'))
    if (form.text('choose')) await choosePaper(context, planId, kind, idOf(form.text('choose')), idOf(form.text('seen')))
    else if (form.text('deed') === 'upload') await uploadPaper(context, planId, kind, (await form.file('file')) ?? refuse('Выберите исправленный файл.', 'file'), idOf(form.text('basedOn')))
    else await makePaper(context, planId, kind)
    return paperAddress(planId, kind)
  })

export default function PapersPage({ loaderData: { kind, planId, year, versions, inForce, changes, mayMake, form }, actionData }: Route.ComponentProps) {
  const newest = versions[0]
  const beside = inForce && newest && newest.id > inForce.id ? newest : null
  const about = actionData?.typed['deed'] === 'upload' ? 'upload' : 'versions'
  return (
    <Page title={paperName[kind]} trail={[{ title: `Итоги ${year}`, to: `/year-end?plan=${planId}` }]}>
      {form && <p className="sans">{form} Диаграммы есть только в PDF.</p>}
      {beside && mayMake && (
        <p className="notice">
          Действует исправленная человеком {inForce!.name}, она не тронута. Рядом составлена {beside.name} по сегодняшним записям. Посмотрите, какие числа изменились, и выберите, какая действует.
        </p>
      )}
      <EntryForm refused={about === 'versions' ? actionData : undefined}>
        <input type="hidden" name="plan" value={planId} />
        {inForce && <input type="hidden" name="seen" value={inForce.id} />}
        {versions.length === 0 ? (
          <p>Этот документ ещё не составлен. Программа соберёт его из записей года; потом его можно скачать, исправить и вернуть сюда.</p>
        ) : (
          <Table
            caption="Версии, новые сверху"
            rows={versions}
            columns={[
              { title: 'Версия', cell: ({ name, id }) => (id === inForce?.id ? <strong>{name} — действует</strong> : name) },
              { title: 'Как появилась', cell: ({ words, basedOn }) => words + (basedOn ? `, из неё: ${basedOn}` : '') },
              {
                title: 'Скачать',
                pressed: true,
                cell: ({ fileId, pdfId, name }) => (
                  <>
                    <a href={`/files/${fileId}`} aria-label={`Скачать файл, ${name}`}>
                      файл
                    </a>
                    {pdfId !== null && (
                      <>
                        {', '}
                        <a href={`/files/${pdfId}`} aria-label={`Скачать PDF, ${name}`}>
                          PDF
                        </a>
                      </>
                    )}
                  </>
                ),
              },
              ...(mayMake && versions.length > 1
                ? [
                    {
                      title: 'Выбрать',
                      pressed: true,
                      cell: ({ id, name }: (typeof versions)[number]) =>
                        id !== inForce?.id && (
                          <button type="submit" name="choose" value={id} className="quiet" aria-label={`Считать действующей: ${name}`}>
                            Считать действующей
                          </button>
                        ),
                    },
                  ]
                : []),
            ]}
          />
        )}
        {mayMake && (
          <Submit name="deed" value="make" quiet={versions.length > 0}>
            {versions.length > 0 ? 'Составить заново' : 'Составить'}
          </Submit>
        )}
      </EntryForm>
      {inForce && kind !== 'next plan' && <ChangedFigures planId={planId} since={inForce.name} changes={changes} />}
      {mayMake && newest && <UploadForm planId={planId} versions={versions} basedOn={inForce?.id ?? newest.id} endings={endingsOf(kind)} refused={about === 'upload' ? actionData : undefined} />}
    </Page>
  )
}
