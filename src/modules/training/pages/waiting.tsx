import { EntryForm, LongField, Submit } from '#ui'
import type { RefusedForm } from '#platform/form'
import { ParticipationTable, seenValue } from './participation-table.tsx'
import type { ParticipationRow } from './rows.ts'

/** Participations to confirm, ticked or all at once, or to give back with a reason. */
export function Waiting({ rows, refused }: { rows: readonly (ParticipationRow & { readonly mayConfirm: boolean })[]; refused: RefusedForm | undefined }) {
  const others = rows.filter(({ mayConfirm }) => mayConfirm)
  const mayConfirm = new Set(others.map(({ id }) => id))
  return (
    <EntryForm refused={refused}>
      {others.map((row) => (
        <input key={row.id} type="hidden" name="shown" value={seenValue(row)} />
      ))}
      <ParticipationTable caption={`Ждут подтверждения: ${rows.length}`} rows={rows} tick={{ can: ({ id }) => mayConfirm.has(id), is: (value) => refused?.chosen['seen']?.includes(value) ?? false }} />
      <div className="actions">
        <Submit name="deed" value="confirm">
          Подтвердить отмеченные
        </Submit>
        <Submit name="deed" value="confirm all" quiet>
          Подтвердить все: {others.length}
        </Submit>
      </div>
      <LongField name="reason" label="Что исправить в отмеченных" rows={2} hint="Эти слова увидит тот, чьё это участие" />
      <Submit name="deed" value="refuse" quiet>
        Вернуть отмеченные
      </Submit>
    </EntryForm>
  )
}
