import { DayField, LongField, TextField } from '#ui'

/** The fields of a step, the same for a new one and one that is put right. */
export function StepFields() {
  return (
    <>
      <div className="pair">
        <DayField name="on" label="День" hint="День протокола или приказа" />
        <TextField name="protocolNumber" label="Номер протокола или приказа" hint="3 — это протокол № 3; иначе словами: приказ № 112-р" />
      </div>
      <LongField name="words" label="Пояснение" hint="Для правки утверждённого плана — причина" rows={3} />
    </>
  )
}
