import { Table } from '#ui'
import type { TemplateMistake } from '#documents/own-template'
import { counted } from '#platform/russian'
import type { TemplateShown } from './templates-shown.ts'

/** All mistakes of the last file at once, each with the text where it stands. */
export function ToMend({ template: { name, file, brought, mistakes }, inUse }: { template: TemplateShown & { readonly mistakes: readonly TemplateMistake[] }; inUse: string }) {
  return (
    <section id="mend" aria-labelledby="mend-title">
      <h2 id="mend-title">Что исправить в файле</h2>
      <p>
        <a href={file}>{name}</a> ({brought}) сохранён, но не введён: в нём {counted(mistakes.length, 'ошибка', 'ошибки', 'ошибок')}. Бумага печатается как раньше, {inUse}. Исправьте файл в Word и загрузите его снова.
      </p>
      <Table
        caption="Ошибки шаблона"
        rows={mistakes.map((mistake, at) => ({ ...mistake, id: at + 1 }))}
        columns={[
          { title: '№', cell: ({ id }) => id },
          { title: 'Что не так', cell: ({ words }) => words },
          { title: 'Где', cell: ({ part, place }) => (place === '' ? 'во всём файле' : `${part && `${part}: `}«${place}»`) },
        ]}
      />
    </section>
  )
}
