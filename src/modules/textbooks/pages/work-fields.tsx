import { ChoiceField, TextField, TickField } from '#ui'
import { programmes } from '../programmes.ts'
import { subjects } from '../subjects.ts'
import { levelName, levels, mediumName, media, workKindName, workKinds } from '../textbook.ts'

const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

export function WorkFields({ chosen = [] }: { chosen?: readonly number[] }) {
  return (
    <>
      <TextField name="authors" label="Авторы" hint="Как на титульном листе: Берёзкина Н. А., Дубов С. П. От авторов зависит, с какими строками школ учебник совпадёт." />
      <TextField name="title" label="Название" required />
      <ChoiceField name="subject" label="Предмет" empty="Выберите" choices={subjects.map(({ code, name }) => [code, name])} required />
      <fieldset className="few">
        <legend>Классы</legend>
        {grades.map((grade) => (
          <TickField key={grade} name="grades" value={String(grade)} label={String(grade)} ticked={chosen.includes(grade)} />
        ))}
      </fieldset>
      <ChoiceField name="level" label="Уровень" choices={levels.map((level) => [level, levelName[level]])} />
      <ChoiceField name="programme" label="Программа" choices={programmes.map(({ code, name }) => [code, name])} />
      <ChoiceField name="kind" label="Вид" choices={workKinds.map((kind) => [kind, workKindName[kind]])} />
    </>
  )
}

export function EditionFields({ withVolumes }: { withVolumes: boolean }) {
  return (
    <>
      <TextField name="publisher" label="Издательство" required />
      <TextField name="editionNumber" label="Номер издания" type="number" hint="14, если написано «14-е издание»; пусто, если не указан." />
      <TickField name="revised" label="Переработанное: текст отличается от прежнего" />
      <TextField name="firstYear" label="Годы выпуска с" type="number" />
      <TextField name="lastYear" label="по" type="number" />
      <TextField name="isbn" label="ISBN" />
      <ChoiceField name="medium" label="Форма" choices={media.map((medium) => [medium, mediumName[medium]])} />
      {withVolumes && <ChoiceField name="volumes" label="Частей" choices={[1, 2, 3, 4, 5, 6].map((number) => [number, number === 1 ? 'одна книга' : `${number}`])} />}
    </>
  )
}
