import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { refuse } from '../refusal.ts'
import { shown } from './tar.ts'

/** Raised when a copy is written so that an older program would read it wrong. See docs/decisions/0013. */
export const formatVersion = 1

/** The names that parts of a copy have; anything else is not ours. */
export const headName = 'bibliokrug.json'
export const manifestName = 'manifest.json'
export const rowsName = (table: string, number: number): string => `rows/${table}/${String(number).padStart(6, '0')}.json`
export const fileName = (sha256: string): string => `files/${sha256}`

const tableName = v.pipe(v.string(), v.regex(/^[a-z_]{1,63}$/))
const columnName = v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,63}$/))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

const headForm = v.strictObject({
  format: count,
  /** The program that wrote it. */
  program: v.string(),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Names of the migrations that had been applied, in order. */
  migrations: v.array(v.pipe(v.string(), v.regex(/^\d{4}-[a-z0-9-]+$/))),
  /** Whose rows it holds; null when those of all associations of the database. */
  association: v.nullable(count),
  /** Columns of each table, in the order in which their values stand in a row. */
  tables: v.record(tableName, v.array(columnName)),
})

/** The first part: what the copy is. */
export type Head = v.InferOutput<typeof headForm>

const manifestForm = v.strictObject({
  parts: v.array(v.strictObject({ name: v.string(), size: count, sha256 })),
  rows: v.record(tableName, count),
  /** Numbers from which those of new rows go on, by table and column. */
  sequences: v.array(v.strictObject({ table: tableName, column: columnName, last: count })),
  /** Files that the rows name and that were not in their place when the copy was made. */
  missing: v.array(sha256),
})

/** The last part: what there must be in the copy. */
export type Manifest = v.InferOutput<typeof manifestForm>

export function headFrom(bytes: Uint8Array): Head {
  const json = jsonFrom(bytes, headName)
  const { format } = (json ?? {}) as { format?: unknown }
  if (typeof format === 'number' && format > formatVersion) refuse('Копия сделана более новой программой. Обновите программу и повторите.')
  return shaped(headForm, json, headName)
}

export const manifestFrom = (bytes: Uint8Array): Manifest => shaped(manifestForm, jsonFrom(bytes, manifestName), manifestName)

/** Rows of one part: values of their columns as the database writes them in text. @param width how many columns there must be */
export function rowsFrom(bytes: Uint8Array, name: string, width: number): (string | null)[][] {
  const rows = jsonFrom(bytes, name)
  const whole = Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.length === width && row.every((value) => value === null || (typeof value === 'string' && !value.includes('\0'))))
  return whole ? (rows as (string | null)[][]) : damaged(name)
}

function jsonFrom(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return damaged(name)
  }
}

function shaped<Form extends v.GenericSchema>(form: Form, json: unknown, name: string): v.InferOutput<Form> {
  const { success, output } = v.safeParse(form, json)
  return success ? output : damaged(name)
}

export const damaged = (name: string): never => refuse(`Часть «${shown(name)}» копии повреждена. Возьмите другую копию.`)

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
