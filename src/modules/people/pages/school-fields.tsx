import { LongField, TextField } from '#ui'

/** The fields of a school's card, the same for a new one and an old one. */
export function SchoolFields() {
  return (
    <>
      <TextField name="name" label="Название" hint="Как пишет объединение: «МАОУ СОШ № 5»" required />
      <LongField name="aliases" label="Другие написания" hint="Каждое с новой строки. Кавычки, пробелы и «№» программа поймёт сама" rows={3} />
      <TextField name="fullName" label="Полное название по уставу" />
      <div className="pair">
        <TextField name="kind" label="Вид" hint="СОШ, гимназия, лицей; пусто — по названию" />
        <TextField name="number" label="Номер" hint="Пусто — по названию" />
        <TextField name="inn" label="ИНН" />
      </div>
      <TextField name="founder" label="Учредитель" />
      <TextField name="address" label="Адрес" />
      <div className="pair">
        <TextField name="latitude" label="Широта" hint="Градусы: 58,0105" />
        <TextField name="longitude" label="Долгота" hint="Градусы: 56,2502" />
      </div>
      <div className="pair">
        <TextField name="contact" label="К кому обращаться" />
        <TextField name="phone" label="Телефон" type="tel" />
        <TextField name="email" label="Почта" type="email" />
      </div>
    </>
  )
}
