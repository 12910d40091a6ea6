import { EntryForm, Submit, TickField } from '#ui'
import type { RefusedForm } from '#platform/form'

export interface RegisteredPerson {
  readonly id: number
  readonly name: string
  /** Has a participation recorded. */
  readonly came: boolean
}

/** Who registered for the event and, once it is over, who of them has not been recorded as a participant. */
export function Registered({
  registered,
  open,
  over,
  own,
  mayRegister,
  mayRecord,
  refused,
}: {
  registered: readonly RegisteredPerson[]
  open: boolean
  over: boolean
  own: boolean
  mayRegister: boolean
  mayRecord: boolean
  refused: RefusedForm | undefined
}) {
  const absent = registered.filter(({ came }) => !came)
  if (!open && registered.length === 0) return null
  return (
    <section aria-labelledby="registered">
      <h2 id="registered">Записались: {registered.length}</h2>
      {over && mayRecord && absent.length > 0 ? (
        <EntryForm refused={refused}>
          <fieldset>
            <legend>Участие ещё не записано</legend>
            {absent.map(({ id, name }) => (
              <TickField key={id} name="person" value={String(id)} label={name} />
            ))}
          </fieldset>
          <Submit name="deed" value="came">
            Записать отмеченных слушателями
          </Submit>
        </EntryForm>
      ) : (
        registered.length > 0 && <Names people={absent.length === registered.length || !over ? registered : absent} note={over && absent.length < registered.length ? 'Участие не записано: ' : ''} />
      )}
      {open && mayRegister && (
        <EntryForm refused={over ? undefined : refused}>
          {own ? (
            <>
              <p>Вы записаны.</p>
              <Submit name="deed" value="unregister" quiet>
                Снять запись
              </Submit>
            </>
          ) : (
            <Submit name="deed" value="register">
              Записаться
            </Submit>
          )}
        </EntryForm>
      )}
    </section>
  )
}

function Names({ people, note }: { people: readonly RegisteredPerson[]; note: string }) {
  if (people.length === 0) return <p>Участие всех записано.</p>
  return (
    <p>
      {note}
      {people.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={`/people/${id}`}>{name}</a>
        </span>
      ))}
    </p>
  )
}
