import { ChoiceField, DayField, TextField } from '#ui'

/** The fields of a person's card, the same for a new one and an old one. */
export function PersonFields({ schools, mayLeave }: { schools: readonly { id: number; name: string }[]; mayLeave: boolean }) {
  return (
    <>
      <div className="pair">
        <TextField name="surname" label="Фамилия" required autoComplete="off" />
        <TextField name="givenName" label="Имя" autoComplete="off" />
        <TextField name="patronymic" label="Отчество" autoComplete="off" />
      </div>
      <ChoiceField name="schoolId" label="Школа" empty="не в школе" choices={schools.map(({ id, name }) => [id, name] as const)} />
      <TextField name="post" label="Должность" hint="Например: педагог-библиотекарь" />
      <div className="pair">
        <TextField name="category" label="Категория" hint="Как в аттестации: первая, высшая; пусто, если нет" />
        <DayField name="inProfessionSince" label="В профессии с" hint="Первые три года человек считается начинающим" />
      </div>
      <div className="pair">
        <TextField name="email" label="Почта" type="email" hint="По ней человек входит" />
        <TextField name="phone" label="Телефон" type="tel" />
      </div>
      {mayLeave && <DayField name="leftOn" label="Вышел из объединения" hint="С этого дня не сможет войти; записи о сделанном остаются" />}
    </>
  )
}
