import type { Generated } from 'kysely'
import type { FormKind } from './form.ts'

export type TemplateTables = {
  paper_template: { association_id: number; id: Generated<number>; kind: FormKind; file_id: number; brought_by: number | null; brought_at: Date }
  paper_template_choice: { association_id: number; id: Generated<number>; kind: FormKind; template_id: number | null; chosen_by: number | null; chosen_at: Date }
}
