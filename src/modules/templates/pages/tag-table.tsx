import { Table } from '#ui'
import type { TagLine } from '#documents/own-template'

/** What may be written into a template, with what each gives in the sample. */
export function TagTable({ tags }: { tags: readonly TagLine[] }) {
  return (
    <section aria-labelledby="tags-title">
      <h2 id="tags-title">Поля</h2>
      <p>
        Поле — слово в фигурных скобках; на бумаге вместо него встанет значение. Список повторяется для каждой строки: начало {'{#повестка}'} и конец {'{/повестка}'} ставят в отдельные абзацы вокруг повторяемого или в первую и
        последнюю ячейку строки таблицы. Те же скобки вокруг обычного поля печатают то, что между ними, только когда поле не пусто; у списка для этого есть {'{#повестка.есть}'} … {'{/повестка.есть}'}, чтобы заголовок не стоял над пустотой. Большие и малые буквы не важны.
      </p>
      <Table
        caption="Поля шаблона"
        rows={tags.map((tag, at) => ({ ...tag, id: at }))}
        columns={[
          { title: 'Поле', cell: ({ typed }) => <code>{typed}</code> },
          { title: 'Что даёт', cell: ({ gives }) => gives },
          { title: 'Внутри списка', cell: ({ within }) => within && <code>{`{#${within}}`}</code> },
          { title: 'В образце', cell: ({ sample }) => sample },
        ]}
      />
    </section>
  )
}
