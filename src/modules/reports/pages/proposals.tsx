import { TickField } from '#ui'
import { wordsOf, type Proposal } from '../next-plan/proposal.ts'
import { ToldText } from './told.tsx'

interface Group {
  readonly title: string
  readonly proposals: readonly Proposal[]
}

/** Proposals by the part of the plan into which they go; parts without any are left out. */
export const groupsOf = (proposals: readonly Proposal[]): Group[] =>
  parts.flatMap(({ title, holds }) => {
    const own = proposals.filter(({ part }) => holds(part))
    return own.length === 0 ? [] : [{ title, proposals: own }]
  })

const parts: readonly { readonly title: string; readonly holds: (part: Proposal['part']) => boolean }[] = [
  { title: 'Тема и цель', holds: ({ into }) => into === 'theme' || into === 'aim' },
  { title: 'Проблемы, задачи, направления', holds: ({ into }) => into === 'line' },
  { title: 'Показатели', holds: ({ into }) => into === 'indicator' },
  { title: 'Заседания', holds: (part) => part.into === 'item' && part.card.kind === 'meeting' },
  { title: 'Другие дела и решения', holds: (part) => part.into === 'item' && part.card.kind === 'activity' },
]

/** A tick for each proposal, with the reason under it. */
export function ProposalGroup({ group: { title, proposals }, typed, mayDraft }: { group: Group; typed: Readonly<Record<string, string>> | undefined; mayDraft: boolean }) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {proposals.map((proposal) => (
        <div key={proposal.key} className="proposal">
          {mayDraft ? <TickField name={`take ${proposal.key}`} label={labelOf(proposal)} ticked={typed ? `take ${proposal.key}` in typed : proposal.ticked} /> : <strong>{labelOf(proposal)}</strong>}
          <p>
            <ToldText text={proposal.reason} />
          </p>
        </div>
      ))}
    </fieldset>
  )
}

/** «Сборник (октябрь)» */
const labelOf = (proposal: Proposal): string => {
  const { part } = proposal
  const term = part.into === 'item' ? part.card.term?.raw : part.into === 'indicator' && part.card.target !== null ? `план — ${String(part.card.target).replace('.', ',')}` : ''
  return term ? `${wordsOf(proposal)} (${term})` : wordsOf(proposal)
}
