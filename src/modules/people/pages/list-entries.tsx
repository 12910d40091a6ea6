import { dayShort, EntryForm, Submit, Table } from '#ui'
import { isCalendarDate } from '#platform/calendar'
import type { RefusedForm } from '#platform/form'
import { seenOf, type Entry } from '../lists/entry.ts'
import type { PersonEntry } from '../lists/people-understood.ts'
import type { SchoolEntry } from '../lists/schools-understood.ts'

/** An entry as the page shows it. */
export interface ShownEntry extends Pick<Entry, 'typed' | 'question' | 'options' | 'choice' | 'changes'> {
  readonly id: string
  readonly kind: 'школа' | 'человек'
  readonly place: string
  readonly understood: readonly string[]
}

export function entryShown(entry: SchoolEntry | PersonEntry, kind: ShownEntry['kind']): ShownEntry {
  const { key, at, typed, question, options, choice, changes } = entry
  return { id: key, kind, place: `${at.sheet}, ${at.row}`, typed, question, options, choice, changes, understood: 'said' in entry ? personLines(entry) : schoolLines(entry) }
}

const personLines = ({ title, said, school }: PersonEntry): string[] =>
  [title, school?.known?.name ?? school?.title ?? '', said.post, said.category ?? '', said.since === null ? '' : `в профессии с ${dayShort(said.since)}`, said.phone, said.email].filter(Boolean)

const schoolLines = ({ title, card, known }: SchoolEntry): string[] =>
  known ? [title] : [title, card.aliases.length > 0 ? `также ${card.aliases.join(', ')}` : '', card.fullName, card.inn === null ? '' : `ИНН ${card.inn}`, card.founder, card.address, card.phone, card.email, card.contact].filter(Boolean)

/** The entries of a list by what becomes of them, the questions first, in one form. */
export function ListEntries({ entries, open, refused }: { entries: readonly ShownEntry[]; open: number; refused: RefusedForm | undefined }) {
  const asked = entries.filter(({ question }) => question !== null)
  const clear = entries.filter(({ question }) => question === null)
  const fresh = clear.filter(({ choice }) => choice === 'new')
  const changed = clear.filter(({ choice, changes }) => choice !== 'new' && changes.length > 0)
  const same = clear.filter(({ choice, changes }) => choice !== 'new' && changes.length === 0)
  const nothing = asked.length + fresh.length + changed.length === 0
  return (
    <EntryForm refused={refused}>
      <p>
        {nothing ? 'Всё в этом списке уже записано: вносить нечего.' : `Вопросов: ${asked.length}${open > 0 ? `, без ответа ${open}` : ''}. Новых: ${fresh.length}. С изменениями: ${changed.length}. Без изменений: ${same.length}.`}
      </p>
      <Group title="Вопросы" caption={`Ответьте в каждой строке: ${asked.length}`} entries={asked} />
      <Group title="Изменится" caption={`Отмеченное станет таким, как в списке: ${changed.length}`} entries={changed} />
      <Group title="Новые" caption={`Будут внесены: ${fresh.length}`} entries={fresh} />
      {same.length > 0 && (
        <details>
          <summary>Без изменений: {same.length}</summary>
          <Group caption="Уже записано так же" entries={same} />
        </details>
      )}
      <div className="actions">
        {!nothing && (
          <Submit name="deed" value="bring in">
            Внести
          </Submit>
        )}
        <Submit name="deed" value="answer" quiet>
          Сохранить ответы
        </Submit>
        <Submit name="deed" value="forget" quiet confirm="Убрать этот список? Ничего из него внесено не будет.">
          Убрать список
        </Submit>
      </div>
    </EntryForm>
  )
}

function Group({ title, caption, entries }: { title?: string; caption: string; entries: readonly ShownEntry[] }) {
  if (entries.length === 0) return null
  return (
    <>
      {title && <h2>{title}</h2>}
      <Table
        caption={caption}
        rows={entries}
        columns={[
          { title: 'Лист, строка', cell: ({ place }) => place },
          { title: 'В списке', cell: ({ typed }) => typed },
          { title: 'Понято', cell: ({ kind, understood: [first, ...rest] }) => <><span className="visually-hidden">{kind}: </span><strong>{first}</strong>{rest.length > 0 && <small className="lines">{rest.join('\n')}</small>}</> },
          { title: 'Что сделать', cell: (entry) => <Choice entry={entry} /> },
        ]}
      />
    </>
  )
}

function Choice({ entry: { id, question, options, choice, changes, typed } }: { entry: ShownEntry }) {
  return (
    <>
      {question && <p id={`question-${id}`}>{question}</p>}
      <input type="hidden" name={`shown-${id}`} value={seenOf(changes)} />
      <select name={`choice-${id}`} aria-label={`Что сделать: ${typed.slice(0, 60)}`} aria-describedby={question ? `question-${id}` : undefined} defaultValue={choice} className={choice === '' ? 'asked' : undefined}>
        {choice === '' && <option value="">выберите</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {changes.map(({ field, label, before, after, taken }) => (
        <label key={field} className="tick">
          <input type="checkbox" name={`take-${id}`} value={field} defaultChecked={taken} />
          {label}: {before !== '' && <><del>{shown(before)}</del> → </>}<ins>{shown(after)}</ins>
        </label>
      ))}
    </>
  )
}

const shown = (text: string): string => (isCalendarDate(text) ? dayShort(text) : text)
