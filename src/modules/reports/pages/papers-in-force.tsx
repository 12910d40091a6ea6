import { EntryForm, Table } from '#ui'
import type { PlanId } from '#modules/plan'
import type { RefusedForm } from '#platform/form'
import { paperAddress, paperName, type PaperKind } from '../paper-version.ts'

export interface PaperShown {
  readonly id: PaperKind
  /** The version in force; null while none was made. */
  readonly version: {
    readonly name: string
    readonly words: string
    readonly fileId: number
    readonly pdfId: number | null
    /** How many figures are other today; null where there are none. */
    readonly changed: number | null
    /** Whether a newer version stands beside it. */
    readonly waiting: boolean
  } | null
}

/** Papers of the year: what is in force, what changed since, and the button that makes a new version. */
export function PapersInForce({ planId, papers, mayMake, refused }: { planId: PlanId; papers: readonly PaperShown[]; mayMake: boolean; refused: RefusedForm | undefined }) {
  return (
    <section id="papers" aria-labelledby="papers-title">
      <h2 id="papers-title">Документы</h2>
      <EntryForm refused={refused}>
        <input type="hidden" name="plan" value={planId} />
        <Table
          caption="Действующие версии"
          rows={papers}
          columns={[
            { title: 'Документ', cell: ({ id }) => <a href={paperAddress(planId, id)}>{paperName[id]}</a> },
            { title: 'Действует', cell: ({ version }) => (version ? `${version.name}, ${version.words}${version.waiting ? '; новая ждёт вашего выбора' : ''}` : 'ещё не составлен') },
            { title: 'Скачать', pressed: true, cell: ({ id, version }) => version && <Files kind={id} {...version} /> },
            { title: 'Чисел изменилось с тех пор', number: true, cell: ({ id, version }) => version && version.changed !== null && (version.changed === 0 ? 'нет' : <a href={`${paperAddress(planId, id)}#changed`}>{version.changed}</a>) },
            ...(mayMake ? [{ title: 'Действие', pressed: true, cell: ({ id, version }: PaperShown) => <MakeButton kind={id} again={version !== null} /> }] : []),
          ]}
        />
      </EntryForm>
      <p className="ways">
        На экране: справка — ниже, <a href={`/year-end/report?plan=${planId}`}>отчёт по пунктам плана</a>, <a href={`/year-end/slides?plan=${planId}`}>слайды</a>.
      </p>
    </section>
  )
}

const Files = ({ kind, fileId, pdfId }: { kind: PaperKind; fileId: number; pdfId: number | null }) => (
  <>
    <a href={`/files/${fileId}`}>{kind === 'slides' ? 'Слайды' : 'Документ'}</a>
    {pdfId !== null && (
      <>
        {', '}
        <a href={`/files/${pdfId}`}>PDF</a>
      </>
    )}
  </>
)

const MakeButton = ({ kind, again }: { kind: PaperKind; again: boolean }) => (
  <button type="submit" name="make" value={kind} className="quiet" aria-label={`${again ? 'Составить заново' : 'Составить'}: ${paperName[kind]}`}>
    {again ? 'Составить заново' : 'Составить'}
  </button>
)
