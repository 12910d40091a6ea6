import { ChoiceField, DayField, LongField, TextField } from '#ui'

/** A number and a name to choose from. */
export type Choice = readonly [id: number, name: string]

/** Where and at what hours, the same when a card is changed and when a day is set. */
export function WhereFields({ schools }: { schools: readonly Choice[] }) {
  return (
    <>
      <div className="pair">
        <TextField name="timeFrom" label="Начало" hint="Например: 14:00" />
        <TextField name="timeTo" label="Окончание" />
      </div>
      <ChoiceField name="hostSchoolId" label="Школа, которая принимает" choices={schools} empty="не в школе" />
      <TextField name="place" label="Место" hint="Кабинет, зал или другое место: «актовый зал», «городская библиотека»" />
      <TextField name="link" label="Ссылка для дистанционного участия" type="url" />
    </>
  )
}

/** When and where a meeting is appointed. */
export function AppointmentFields({ schools }: { schools: readonly Choice[] }) {
  return (
    <>
      <DayField name="day" label="День" required />
      <WhereFields schools={schools} />
    </>
  )
}

/** The fields of a meeting's card, the same for a new one and an old one. */
export function MeetingFields({ schools, people }: { schools: readonly Choice[]; people: readonly Choice[] }) {
  return (
    <>
      <TextField name="topic" label="Тема" required />
      <div className="pair">
        <TextField name="number" label="№" hint="Как в плане" />
        <TextField name="form" label="Форма" hint="Круглый стол, семинар" />
      </div>
      <LongField name="aim" label="Цель" rows={2} />
      <LongField name="output" label="Практический выход" hint="Что останется после заседания" rows={2} />
      <WhereFields schools={schools} />
      <div className="pair">
        <ChoiceField name="chairId" label="Председатель" choices={people} empty="не выбран" />
        <ChoiceField name="secretaryId" label="Секретарь" choices={people} empty="не выбран" />
      </div>
    </>
  )
}
