import { ChoiceField, EntryForm, FileField, Submit } from '#ui'
import type { PlanId } from '#modules/plan'
import type { RefusedForm } from '#platform/form'

interface Props {
  readonly planId: PlanId
  readonly versions: readonly { readonly id: number; readonly name: string; readonly words: string }[]
  /** The version most likely edited. */
  readonly basedOn: number
  readonly endings: readonly string[]
  readonly refused: RefusedForm | undefined
}

/** Where a person gives back what was edited in Word. */
export function UploadForm({ planId, versions, basedOn, endings, refused }: Props) {
  const list = endings.map((ending) => `.${ending}`)
  return (
    <section aria-labelledby="upload-title">
      <h2 id="upload-title">Исправить и вернуть</h2>
      <p>Скачайте файл, исправьте его на своём компьютере и загрузите сюда: он станет действующим, а прежние версии останутся.</p>
      <EntryForm refused={refused} values={{ basedOn }} files>
        <input type="hidden" name="plan" value={planId} />
        <FileField name="file" label="Исправленный файл" hint={`Подойдут ${list.join(', ')}.`} accept={list.join(',')} required />
        <ChoiceField name="basedOn" label="Какую версию вы исправляли" choices={versions.map(({ id, name, words }) => [id, `${name}: ${words}`] as const)} />
        <Submit name="deed" value="upload">
          Загрузить исправленное
        </Submit>
      </EntryForm>
    </section>
  )
}
