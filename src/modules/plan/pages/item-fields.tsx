import { ChoiceField, LongField, TextField, TickField } from '#ui'
import { linesOf, type Plan, type PlanItem } from '../plan.ts'

/** The fields of an item, the same for a new one and an old one. */
export function ItemFields({ plan, item }: { plan: Plan; item: Pick<PlanItem, 'serves'> | null }) {
  return (
    <>
      <ChoiceField name="kind" label="Вид" choices={[['meeting', 'заседание объединения'], ['activity', 'другое дело']]} />
      <LongField name="topic" label="Тема" rows={2} />
      <div className="pair">
        <TextField name="term" label="Срок" hint="Словами, как в плане: сентябрь; 15 октября; в течение года" />
        <TextField name="place" label="Место проведения" />
      </div>
      <LongField name="responsible" label="Ответственные" hint="Каждый с новой строки: руководитель ГМО Лебедева А.П. МАОУ СОШ № 5" rows={3} />
      <LongField name="aim" label="Цель" rows={3} />
      <LongField name="content" label="Содержание" hint="Вопросы, каждый с новой строки" rows={6} />
      <div className="pair">
        <TextField name="form" label="Форма проведения" />
        <TextField name="number" label="Номер в плане" />
      </div>
      <LongField name="output" label="Практический выход" hint="Что останется после: план, сборник, памятка" rows={3} />
      <TextField name="section" label="Раздел плана" hint={sectionsHint(plan)} />
      <TextField name="status" label="Отметка о выполнении, как на бумаге" hint="Для печати; сделанное отмечают на странице дела" />
      {columnsOf(plan).map((heading, at) => (
        <div key={heading}>
          <input type="hidden" name={`column${at}`} value={heading} />
          <LongField name={`columnText${at}`} label={heading} rows={2} />
        </div>
      ))}
      <Ticks plan={plan} kind="task" legend="Каким задачам служит" item={item} />
      <Ticks plan={plan} kind="problem" legend="Какие проблемы решает" item={item} />
      <details>
        <summary>Графа, которой нет выше</summary>
        <TextField name="newColumn" label="Название графы" />
        <LongField name="newColumnText" label="Что в ней стоит" rows={2} />
      </details>
    </>
  )
}

function Ticks({ plan, kind, legend, item }: { plan: Plan; kind: 'task' | 'problem'; legend: string; item: Pick<PlanItem, 'serves'> | null }) {
  const lines = linesOf(plan, kind)
  if (lines.length === 0) return null
  return (
    <fieldset>
      <legend>{legend}</legend>
      {lines.map(({ id, text }) => (
        <TickField key={id} name="serves" value={String(id)} label={text} ticked={item?.serves.includes(id) ?? false} />
      ))}
    </fieldset>
  )
}

/** Columns that only this plan has. */
const columnsOf = ({ items }: Plan): string[] => [...new Set(items.flatMap(({ extra }) => Object.keys(extra)))]

function sectionsHint({ items }: Plan): string {
  const sections = [...new Set(items.map(({ section }) => section).filter(Boolean))]
  return sections.length === 0 ? 'Можно оставить пустым' : `В плане есть: ${sections.map((section) => `«${section}»`).join(', ')}`
}

/** What stands in the fields of an item. */
export function valuesOf(plan: Plan, item: PlanItem): Record<string, string> {
  const { kind, topic, place, aim, content, form, number, output, section, status, term, responsible, extra } = item
  return {
    kind, topic, place, aim, content, form, number, output, section, status,
    term: term?.raw ?? '',
    responsible: responsible.map(({ raw }) => raw).join('\n'),
    ...Object.fromEntries(columnsOf(plan).map((heading, at) => [`columnText${at}`, extra[heading] ?? ''])),
  }
}
