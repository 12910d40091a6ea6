import { ChoiceField, DayField, LongField, TextField } from '#ui'
import { eventFormName, eventForms, eventKindName, eventKinds, eventLevelName, eventLevels } from '../event.ts'

/** @param beginnersSchool what ШРБ stands for in this association, or null */
export function EventFields({ beginnersSchool }: { beginnersSchool: string | null }) {
  const kindName = (kind: (typeof eventKinds)[number]) => (kind === 'beginners session' && beginnersSchool !== null ? `${eventKindName[kind]} (${beginnersSchool})` : eventKindName[kind])
  return (
    <>
      <TextField name="title" label="Название" required />
      <div className="pair">
        <ChoiceField name="kind" label="Вид" empty="выберите" required choices={eventKinds.map((kind) => [kind, kindName(kind)] as const)} />
        <ChoiceField name="level" label="Уровень" empty="выберите" required choices={eventLevels.map((level) => [level, eventLevelName[level]] as const)} />
        <ChoiceField name="form" label="Форма" empty="выберите" required choices={eventForms.map((form) => [form, eventFormName[form]] as const)} />
      </div>
      <div className="pair">
        <DayField name="firstDay" label="Первый день" hint="Или единственный" required />
        <DayField name="lastDay" label="Последний день" hint="Пусто, если день один" />
        <TextField name="hours" label="Часов" hint="Сколько засчитают" />
      </div>
      <TextField name="organiser" label="Организатор" />
      <TextField name="place" label="Место" />
      <TextField name="link" label="Ссылка" type="url" hint="Страница события или подключения" />
      <LongField name="description" label="Описание" />
    </>
  )
}
