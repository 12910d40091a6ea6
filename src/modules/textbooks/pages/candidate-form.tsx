import { ChoiceField, EntryForm, Submit } from '#ui'
import type { Form } from '#platform/form'
import type { ShownCandidate } from './row-words.ts'

/** A textbook that a spelling may mean, with why it may, and the button that says it does. */
export function CandidateForm({ of, id, workId, book, marks, edition, reasons, parts, mayDecide }: ShownCandidate & { of: string; mayDecide: boolean }) {
  return (
    <EntryForm>
      <input type="hidden" name="key" value={of} />
      <input type="hidden" name="edition" value={id} />
      <p>
        <a href={`/textbooks/works/${workId}`}>{book}</a>, {marks}. {edition}. <em>{reasons.join('; ')}</em>
      </p>
      {mayDecide && parts.length > 0 && <ChoiceField name={`part-${id}-${of}`} label="Что посчитано" choices={parts.map((number) => [number, `часть ${number}`])} empty="комплекты: столько каждой части" />}
      {mayDecide && <Submit name="deed" value="this">Это он</Submit>}
    </EntryForm>
  )
}

/** The part that was chosen beside a candidate; null for all of them. */
export const partChosen = (form: Form): number | null => {
  const name = form.names().find((name) => name.startsWith('part-'))
  return name === undefined ? null : form.whole(name, 'Что посчитано')
}
