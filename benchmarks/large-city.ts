import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Database } from '#platform/database'

/** A city of many years, in proportions of a lived one; its words are those of a dictionary, some much more common than others. */
export async function fillLargeCity(db: Database, things: number): Promise<Pick<Context, 'association'>> {
  const share = (part: number) => Math.max(1, Math.round(things * part))
  const words = wordsOf()
  const text = (length: number) => Array.from({ length }, () => words[Math.floor(words.length * random() ** 4)]!).join(' ')
  const { rows } = await sql<{ id: number }>`insert into association (name, city) values ('ГМО', 'Город') returning association_id as id`.execute(db)
  const association = rows[0]!.id

  const fill = async (count: number, columns: string, rowOf: (at: number) => readonly unknown[]) => {
    for (let from = 0; from < count; from += 2_000) {
      const portion = Array.from({ length: Math.min(2_000, count - from) }, (_, at) => rowOf(from + at))
      const [table, names, types] = columns.split('|') as [string, string, string]
      const values = types.split(',').map((type, at) => `(row ->> ${at})::${type}`)
      await sql`insert into ${sql.raw(table)} (association_id, ${sql.raw(names)}) select ${sql.lit(association)}, ${sql.raw(values.join(','))} from json_array_elements(${JSON.stringify(portion)}::json) as rows (row)`.execute(db)
    }
  }
  const [schools, people, years, events] = [share(0.005), share(0.03), Math.max(3, Math.round(things / 1_000)), share(0.12)]
  await fill(schools, 'school|id,kind,number,name,sort_key,address|int,text,text,text,text,text', (at) => [at + 1, 'СОШ', String(at + 1), `МАОУ СОШ № ${at + 1}`, '', `ул. ${text(1)}, ${at}`])
  await fill(people, 'person|id,surname,given_name,patronymic,post,school_id|int,text,text,text,text,int', (at) => [at + 1, `${capital(text(1))}ова`, 'Анна', 'Павловна', 'педагог-библиотекарь', (at % schools) + 1])
  await fill(Math.min(years, 90), 'plan|id,year_from,theme,aim|int,int,text,text', (at) => [at + 1, 1_995 + at, text(8), text(12)])
  const plan = (at: number) => (at % Math.min(years, 90)) + 1
  await fill(share(0.02), 'plan_line|plan_id,kind,position,text|int,text,int,text', (at) => [plan(at), 'task', at, text(12)])
  await fill(share(0.08), "plan_item|plan_id,position,kind,topic,content,responsible,extra|int,int,text,text,text,jsonb,jsonb", (at) => [plan(at), at, 'activity', text(7), text(25), '[]', '{}'])
  const meetings = share(0.015)
  await fill(meetings, 'meeting|id,year_from,number,topic,aim|int,int,text,text,text', (at) => [at + 1, 1_995 + plan(at), String((at % 5) + 1), text(7), text(12)])
  const questions = share(0.06)
  await fill(questions, 'agenda_item|id,meeting_id,position,question|int,int,int,text', (at) => [at + 1, (at % meetings) + 1, at, text(9)])
  await fill(questions, 'agenda_minutes|item_id,outcome,heard,decided,at|int,text,text,text,timestamptz', (at) => [at + 1, 'considered', text(60), text(15), '2026-01-01'])
  await fill(share(0.1), 'decision|meeting_id,text,owner_id,due,given_on|int,text,int,date,date', (at) => [(at % meetings) + 1, text(12), (at % people) + 1, '2026-12-01', '2026-10-01'])
  await fill(events, 'event|id,kind,level,form,title,title_key,first_day,last_day,description,entered_at|int,text,text,text,text,text,date,date,text,timestamptz', (at) => [at + 1, 'webinar', 'city', 'online', text(7), String(at), '2026-01-01', '2026-01-01', text(20), '2026-01-01'])
  await fill(share(0.42), 'participation|event_id,person_id,role,result,recorded_at|int,int,text,text,timestamptz', (at) => [(Math.floor(at / people) % events) + 1, (at % people) + 1, ['listener', 'speaker', 'juror', 'organiser'][Math.floor(at / (people * events))]!, 'certificate', '2026-01-01'])
  await fill(share(0.1), 'stored_file|name,media_type,size,sha256,kept_at|text,text,bigint,text,timestamptz', (at) => [`${text(4)}.docx`, '', 1, String(at).padStart(64, '0'), '2026-01-01'])
  await sql`vacuum analyze`.execute(db)
  return { association }
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)

/** Words of a librarian's papers first, then others. */
function wordsOf(): string[] {
  const own = 'библиотека учебник чтение школа заседание фонд протокол конкурс семинар библиотекарь методический объединение план отчёт подписка инвентаризация наставник сборник выставка каталог мероприятие год город район привет'.split(' ')
  const dictionary = readFileSync(new URL('../node_modules/dictionary-ru/index.dic', import.meta.url), 'utf8').split('\n').map((line) => line.split('/')[0]!).filter((word) => /^[а-яё]{4,12}$/.test(word))
  return [...own, ...Array.from({ length: 4_000 }, () => dictionary[Math.floor(random() * dictionary.length)]!)]
}

let seed = 7
const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff
