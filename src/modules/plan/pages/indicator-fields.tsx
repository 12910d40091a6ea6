import { LongField, TextField } from '#ui'

/** The fields of an indicator, the same for a new one and an old one. */
export function IndicatorFields() {
  return (
    <>
      <LongField name="criterion" label="Критерий результативности" hint="Что будут считать: «участие в вебинарах, краевых семинарах»" rows={3} />
      <div className="pair">
        <TextField name="target" label="Число" hint="Можно с запятой: 20 или 2,5" />
        <TextField name="unit" label="Единица" hint="участий, чел., %" />
      </div>
      <LongField name="task" label="Задача" rows={3} />
      <LongField name="plannedResult" label="Планируемый результат" rows={3} />
    </>
  )
}
