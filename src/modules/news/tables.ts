import type { Generated } from 'kysely'

export type NewsTables = {
  news: { association_id: number; id: Generated<number>; title: string; text: string; written_by: number | null; written_by_name: string; at: Date; version: Generated<number> }
  news_file: { association_id: number; news_id: number; file_id: number }
  news_comment: { association_id: number; id: Generated<number>; news_id: number; text: string; written_by: number | null; written_by_name: string; at: Date; version: Generated<number> }
}
