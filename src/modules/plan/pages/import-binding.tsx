import { TickField } from '#ui'

interface Line {
  readonly key: string
  readonly title: string
  readonly text: string
}

interface Item {
  readonly key: string
  readonly title: string
  readonly topic: string
  readonly term: string
  readonly lines: readonly { readonly key: string; readonly ticked: boolean; readonly because: readonly string[] | null }[]
}

interface Props {
  readonly lines: readonly Line[]
  readonly items: readonly Item[]
  readonly idle: readonly { readonly title: string; readonly text: string }[]
  /** Somebody has chosen; else the ticks are proposals. */
  readonly chosen: boolean
}

/** Above this many, lines that do not seem served are folded away. */
const shownAtOnce = 6

/** What each item is for: tasks and problems to tick, those that seem served ticked already. */
export function ImportBinding({ lines, items, idle, chosen }: Props) {
  const line = new Map(lines.map((one) => [one.key, one]))
  const tick = (item: Item, { key, ticked, because }: Item['lines'][number]) => {
    const { title, text } = line.get(key)!
    const label = (
      <span>
        {`${title}. ${shortened(text)}`}
        {because && <small>{` Предложено, общие слова: ${because.slice(0, 4).join(', ')}`}</small>}
      </span>
    )
    return <TickField key={key} name="serves" value={`${item.key} ${key}`} ticked={ticked} label={label} />
  }
  return (
    <section aria-labelledby="binding">
      <h2 id="binding">Чему служит каждое дело</h2>
      <p>
        {chosen
          ? 'Отмечено, каким задачам и проблемам служит каждое заседание и дело.'
          : 'Программа предложила связи по общим словам: проверьте и поправьте. По ним план покажет, что делается для каждой задачи.'}
      </p>
      {idle.length > 0 && (
        <div className="notice">
          <p>{idle.length === 1 ? 'Одной задаче пока не служит ничего:' : `Задач, которым пока не служит ничего,\u00A0— ${idle.length}:`}</p>
          <ul>
            {idle.map(({ title, text }) => (
              <li key={title}>
                <b>{title}.</b> {text}
              </li>
            ))}
          </ul>
          <p>Отметьте её у подходящего дела ниже. Если такого дела в плане нет, создайте план так: у задачи будет сказано, что ей ничто не служит, и туда можно добавить дело.</p>
        </div>
      )}
      {items.map((item) => {
        const likely = item.lines.filter(({ ticked, because }) => ticked || because)
        const others = item.lines.filter((one) => !likely.includes(one))
        const folded = lines.length > shownAtOnce && others.length > 0
        return (
          <fieldset key={item.key} className="binding">
            <legend>
              {[item.title, item.term].filter(Boolean).join(', ')}: {item.topic}
            </legend>
            {(folded ? likely : item.lines).map((one) => tick(item, one))}
            {folded && (
              <details>
                <summary>{likely.length === 0 ? 'Выбрать задачи и проблемы' : 'Другие задачи и проблемы'}</summary>
                {others.map((one) => tick(item, one))}
              </details>
            )}
          </fieldset>
        )
      })}
    </section>
  )
}

const shortened = (text: string): string => (text.length <= 110 ? text : `${text.slice(0, 110).replace(/\s\S*$/, '')}…`)
