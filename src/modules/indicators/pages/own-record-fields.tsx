import { ChoiceField, DayField, FileField, TextField, TickField } from '#ui'

export interface Choices {
  readonly people: readonly (readonly [number, string])[]
  readonly schools: readonly (readonly [number, string])[]
}

/** The fields of a record kept by hand, the same for a new one and an old one. */
export function OwnRecordFields({ people, schools, hasFile = false }: Choices & { hasFile?: boolean }) {
  return (
    <>
      <TextField name="title" label="Что сделано" hint="Как это прочтут в отчёте: «Консультация по учёту фонда»" required />
      <div className="pair">
        <DayField name="day" label="День" required />
        <TextField name="hours" label="Часы" hint="Если их считают" />
      </div>
      <div className="pair">
        <ChoiceField name="personId" label="Кто" choices={people} empty="не важно" />
        <ChoiceField name="schoolId" label="Школа" choices={schools} empty="не важно" />
      </div>
      <TextField name="link" label="Ссылка на подтверждение" hint="https://… или файл ниже" type="url" />
      <FileField name="file" label={hasFile ? 'Другой файл подтверждения' : 'Файл подтверждения'} hint="Справка, фотография, список: до 20 МБ" />
      {hasFile && <TickField name="noFile" label="Убрать прежний файл" />}
    </>
  )
}
