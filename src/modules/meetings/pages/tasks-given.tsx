import { ChoiceField, DayField, dayShort, EntryForm, LongField, Submit, Table, TextField } from '#ui'
import type { RefusedForm } from '#platform/form'
import { nameInWords } from '../documents/names.ts'
import type { ProtocolDecision } from '../protocol.ts'
import type { Choice } from './meeting-fields.tsx'

/** What has been charged to whom, and one more task. */
export function TasksGiven({ decisions, people, refused, draft }: { decisions: readonly ProtocolDecision[]; people: readonly Choice[]; refused: RefusedForm | undefined; draft: string }) {
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">Поручения</h2>
      {decisions.length > 0 && (
        <Table
          caption={`Дано: ${decisions.length}`}
          rows={decisions}
          columns={[
            { title: 'Поручено', cell: ({ id, text }) => <a href={`/decisions/${id}`}>{text}</a> },
            { title: 'Исполнитель', cell: ({ owner }) => nameInWords(owner) },
            { title: 'Срок', cell: ({ due }) => dayShort(due) },
          ]}
        />
      )}
      <EntryForm refused={refused} draft={draft}>
        <DecisionFields people={people} />
        <Submit name="deed" value="give">
          Дать поручение
        </Submit>
      </EntryForm>
    </section>
  )
}

/** The fields of a task, the same for a new one and an old one. */
export function DecisionFields({ people }: { people: readonly Choice[] }) {
  return (
    <>
      <LongField name="text" label="Что поручено" rows={2} required />
      <ChoiceField name="ownerId" label="Исполнитель" choices={people} empty="не из списка" />
      <div className="pair">
        <TextField name="ownerWords" label="Исполнители словами" hint="Если не один человек: «все библиотекари»" />
        <DayField name="due" label="Срок" required />
      </div>
    </>
  )
}
