import { createContext, useContext, type ReactNode } from 'react'
import type { RefusedForm } from '#platform/form'

type Values = Readonly<Record<string, string | number | boolean | null | undefined>>

const entry = createContext<{ values: Values; refused: RefusedForm | undefined }>({ values: {}, refused: undefined })

/**
 * A form that shows what stands there, or, after a refusal, what was typed with the reason beside its field.
 * @param version of the record shown; the deed refuses to write over a later one
 */
export function EntryForm({
  refused,
  values = {},
  version,
  draft,
  files = false,
  action,
  atOnce = false,
  method = 'post',
  children,
}: {
  refused?: RefusedForm | undefined
  values?: Values
  version?: number
  draft?: string
  files?: boolean
  action?: string
  /** Sent as soon as the page is open, where scripts run. */
  atOnce?: boolean
  /** 'get' for a form that only asks what to show. */
  method?: 'post' | 'get'
  children: ReactNode
}) {
  return (
    <entry.Provider value={{ values, refused }}>
      <form method={method} action={action} encType={files ? 'multipart/form-data' : undefined} data-draft={draft} data-at-once={atOnce || undefined} noValidate>
        {refused && <Refused refused={refused} />}
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        {children}
      </form>
    </entry.Provider>
  )
}

function Refused({ refused: { reason, changes } }: { refused: RefusedForm }) {
  return (
    <div className="refused" role="alert">
      <p>{reason}</p>
      {changes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Поле</th>
              <th scope="col">Теперь записано</th>
              <th scope="col">У вас</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, theirs, yours }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>{theirs}</td>
                <td>{yours}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
}

/** What stands in the field, and what a screen reader says of it. */
function useField({ name, hint, required }: FieldProps) {
  const { values, refused } = useContext(entry)
  const wrong = refused?.field === name
  const described = [hint && `${name}-hint`, wrong && `${name}-error`].filter(Boolean).join(' ')
  return {
    value: refused ? (refused.typed[name] ?? '') : String(values[name] ?? ''),
    error: wrong ? refused.reason : undefined,
    attributes: {
      id: name,
      name,
      required,
      'aria-invalid': wrong || undefined,
      'aria-describedby': described || undefined,
    },
  }
}

function Field({ field, error, children }: { field: FieldProps; error: string | undefined; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={field.name}>{field.label}</label>
      {field.hint && (
        <span className="hint" id={`${field.name}-hint`}>
          {field.hint}
        </span>
      )}
      {children}
      {error && (
        <p className="error" id={`${field.name}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

export function TextField({ type = 'text', autoComplete, ...field }: FieldProps & { type?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'password' | 'time'; autoComplete?: string }) {
  const { value, error, attributes } = useField(field)
  return (
    <Field field={field} error={error}>
      <input {...attributes} type={type} autoComplete={autoComplete} defaultValue={type === 'password' ? '' : value} />
    </Field>
  )
}

export function DayField(field: FieldProps) {
  const { value, error, attributes } = useField(field)
  return (
    <Field field={field} error={error}>
      <input {...attributes} type="date" defaultValue={value} />
    </Field>
  )
}

export function LongField({ rows = 4, ...field }: FieldProps & { rows?: number }) {
  const { value, error, attributes } = useField(field)
  return (
    <Field field={field} error={error}>
      <textarea {...attributes} rows={rows} defaultValue={value} />
    </Field>
  )
}

export function ChoiceField({ choices, empty, ...field }: FieldProps & { choices: readonly (readonly [value: string | number, label: string])[]; empty?: string }) {
  const { value, error, attributes } = useField(field)
  return (
    <Field field={field} error={error}>
      <select {...attributes} defaultValue={value}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** A file to be sent; the form that holds it needs `files`. */
export function FileField({ accept, ...field }: FieldProps & { accept?: string }) {
  const { error, attributes } = useField(field)
  return (
    <Field field={field} error={error}>
      <input {...attributes} type="file" accept={accept} />
    </Field>
  )
}

/** A field in a cell of a table, which names it; the table marked `data-grid` leads from cell to cell. @param figures for whole numbers */
export function CellField({ name, label, figures = false }: { name: string; label: string; figures?: boolean }) {
  const { value, error, attributes } = useField({ name, label })
  return (
    <>
      <input {...attributes} type="text" inputMode={figures ? 'numeric' : undefined} autoComplete="off" aria-label={label} defaultValue={value} className={figures ? 'figures' : undefined} />
      {error && (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

/** A choice in a cell of a table; a text copied into it that is none of the choices stays, for the person to see. */
export function CellChoice({ name, label, choices, empty }: { name: string; label: string; choices: readonly (readonly [value: string, label: string])[]; empty?: string }) {
  const { value, error, attributes } = useField({ name, label })
  return (
    <>
      <select {...attributes} aria-label={label} defaultValue={value}>
        {empty !== undefined && <option value="">{empty}</option>}
        {value !== '' && choices.every(([known]) => known !== value) && <option value={value}>{value}</option>}
        {choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {error && (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

/** @param ticked before anybody typed; after a refusal it is as the person left it */
export function TickField({ name, label, value = '1', ticked = false }: { name: string; label: ReactNode; value?: string; ticked?: boolean }) {
  const { refused } = useContext(entry)
  return (
    <label>
      <input type="checkbox" name={name} value={value} defaultChecked={refused ? (refused.chosen[name] ?? []).includes(value) : ticked} />
      {label}
    </label>
  )
}

export function Submit({ children, name, value, quiet, confirm }: { children: ReactNode; name?: string; value?: string; quiet?: boolean; confirm?: string }) {
  return (
    <button type="submit" name={name} value={value} className={quiet ? 'quiet' : undefined} data-confirm={confirm}>
      {children}
    </button>
  )
}
