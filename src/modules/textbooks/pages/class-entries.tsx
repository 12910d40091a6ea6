import { EntryForm, Submit, Table } from '#ui'
import type { RefusedForm } from '#platform/form'
import type { ClassEntry, Option, SchoolQuestion } from '../class-lists/classes-understood.ts'
import { pupilsInWords } from './class-words.ts'

export interface ShownClass extends Pick<ClassEntry, 'place' | 'typed' | 'school' | 'fate' | 'question' | 'options' | 'choice' | 'changes'> {
  readonly id: string
  readonly name: string
  readonly pupils: number | null
  readonly forecast: number | null
}

interface Shown {
  readonly schools: readonly SchoolQuestion[]
  readonly entries: readonly ShownClass[]
  readonly open: number
  /** Lines that wait for an answer about their school. */
  readonly waiting: number
  readonly seen: string
  readonly refused: RefusedForm | undefined
}

/** The classes of a list by what becomes of them, the questions first, in one form. */
export function ClassEntries({ schools, entries, open, waiting, seen, refused }: Shown) {
  const asked = entries.filter(({ question }) => question !== null)
  const of = (fate: ClassEntry['fate']) => entries.filter((entry) => entry.question === null && entry.fate === fate)
  const [fresh, changed, same, empty, left] = [of('new'), of('changed'), of('same'), of('empty'), of('left')]
  const questions = schools.length + asked.length
  const nothing = questions + fresh.length + changed.length === 0
  return (
    <EntryForm refused={refused}>
      <input type="hidden" name="seen" value={seen} />
      <p>
        {nothing
          ? 'Ничего не изменилось: всё, что есть в этом списке, уже записано.'
          : `Вопросов: ${questions}${open > 0 ? `, без ответа ${open}` : ''}. Новых классов: ${fresh.length}. С изменениями: ${changed.length}. Без изменений: ${same.length}.`}
      </p>
      {schools.length > 0 && (
        <>
          <h2>Какие это школы</h2>
          {waiting > 0 && <p>Строк, которые ждут ответа: {waiting}. Школу, которой нет в списке, сначала внесите в «Школы».</p>}
          <Table
            caption="Ответьте о каждой школе"
            rows={schools.map((school) => ({ ...school, id: school.key }))}
            columns={[
              { title: 'О чём вопрос', cell: ({ question }) => question },
              { title: 'Школа', cell: ({ id, question, options, choice }) => <Choice name={`choice-${id}`} label={question} options={options} choice={choice} /> },
            ]}
          />
        </>
      )}
      {asked.length > 0 && (
        <>
          <h2>Вопросы</h2>
          <Table
            caption={`Ответьте в каждой строке: ${asked.length}`}
            rows={asked}
            columns={[
              { title: 'В списке', cell: ({ typed }) => typed },
              { title: 'Класс', cell: ({ school, name }) => `${school}, ${name}` },
              { title: 'Вопрос', cell: ({ id, question }) => <span id={`question-${id}`}>{question}</span> },
              { title: 'Что сделать', cell: ({ id, name, options, choice }) => <Choice name={`choice-${id}`} label={`Что сделать: ${name}`} describedBy={`question-${id}`} options={options} choice={choice} /> },
            ]}
          />
        </>
      )}
      {changed.length > 0 && (
        <>
          <h2>Изменится</h2>
          <Table
            caption={`Станет таким, как в списке: ${changed.length}`}
            rows={changed}
            columns={[
              { title: 'Школа', cell: ({ school }) => school },
              { title: 'Класс', cell: ({ name }) => name },
              { title: 'Учеников', number: true, cell: (entry) => <Change entry={entry} field="pupils" /> },
              { title: 'Прогноз', number: true, cell: (entry) => <Change entry={entry} field="forecast" /> },
            ]}
          />
        </>
      )}
      {fresh.length > 0 && (
        <>
          <h2>Новые классы</h2>
          <Classes caption={`Будут внесены: ${fresh.length}`} entries={fresh} />
        </>
      )}
      <Folded title="Без изменений" entries={same} />
      <Folded title="Без единого числа, не войдут" entries={empty} />
      <Folded title="Заменены другой строкой" entries={left} />
      <div className="actions">
        {!nothing && (
          <Submit name="deed" value="bring in">
            Внести
          </Submit>
        )}
        {questions > 0 && (
          <Submit name="deed" value="answer" quiet>
            Сохранить ответы
          </Submit>
        )}
        <Submit name="deed" value="forget" quiet confirm="Убрать этот список? Ничего из него внесено не будет.">
          Убрать список
        </Submit>
      </div>
    </EntryForm>
  )
}

function Folded({ title, entries }: { title: string; entries: readonly ShownClass[] }) {
  if (entries.length === 0) return null
  return (
    <details>
      <summary>
        {title}: {entries.length}
      </summary>
      <Classes caption={title} entries={entries} />
    </details>
  )
}

const Classes = ({ caption, entries }: { caption: string; entries: readonly ShownClass[] }) => (
  <Table
    caption={caption}
    rows={entries}
    columns={[
      { title: 'Школа', cell: ({ school }) => school },
      { title: 'Класс', cell: ({ name }) => name },
      { title: 'Учеников', number: true, cell: ({ pupils }) => pupilsInWords(pupils) },
      { title: 'Прогноз', number: true, cell: ({ forecast }) => pupilsInWords(forecast) },
      { title: 'Где в файле', cell: ({ place }) => place },
    ]}
  />
)

function Change({ entry, field }: { entry: ShownClass; field: 'pupils' | 'forecast' }) {
  const change = entry.changes.find((change) => change.field === field)
  if (!change) return null
  return (
    <>
      <del>{pupilsInWords(change.before)}</del> → <ins>{pupilsInWords(change.after)}</ins>
    </>
  )
}

const Choice = ({ name, label, describedBy, options, choice }: { name: string; label: string; describedBy?: string; options: readonly Option[]; choice: string }) => (
  <select name={name} aria-label={label} aria-describedby={describedBy} defaultValue={choice} className={choice === '' ? 'asked' : undefined}>
    {choice === '' && <option value="">выберите</option>}
    {options.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </select>
)
