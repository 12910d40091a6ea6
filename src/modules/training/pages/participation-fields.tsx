import { ChoiceField, FileField, TextField } from '#ui'
import { numberInFigures } from '#platform/russian'
import { participationRoleName, participationRoles, resultName, results } from '../participation.ts'

/** @param eventHours hours of the event, when it stands already */
export function ParticipationFields({ eventHours }: { eventHours?: number | null }) {
  return (
    <>
      <div className="pair">
        <ChoiceField name="role" label="Роль" required choices={participationRoles.map((role) => [role, participationRoleName[role]] as const)} />
        <ChoiceField name="result" label="Результат" required choices={results.map((result) => [result, resultName[result]] as const)} />
      </div>
      <TextField name="resultWords" label="Результат словами" hint="Если в документе сказано точнее: «лауреат II степени», «благодарность»" />
      <TextField name="ownHours" label="Часов" hint={eventHours ? `Пусто — как у события: ${numberInFigures(eventHours)}` : 'Пусто — как у события'} />
      <FileField name="proof" label="Сертификат или другой документ" hint="PDF, Word или картинка до 20 МБ. Увидят вы и те, кто подтверждает участие" accept=".pdf,.png,.jpg,.jpeg,.webp,.gif,.doc,.docx,.odt,.rtf" />
      <TextField name="proofLink" label="Ссылка на подтверждение" type="url" hint="Если документа нет: страница с итогами, публикация, запись" />
    </>
  )
}
