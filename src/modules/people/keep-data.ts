import { backupName, isBackupName } from '#platform/backup-name'
import type { Backups } from '#platform/backups'
import type { Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { permit } from './permissions.ts'
import { associationOf } from './store/associations.ts'

/**
 * Begins a copy of all data of the association; the work goes on by itself.
 * @throws {Refusal} when the actor may not, or other such work goes on
 */
export async function makeCopy(context: Context, backups: Backups): Promise<void> {
  permit(context, 'keep the data')
  const name = await freeName(context, backups)
  backups.begin(context.association, { name, byName: context.actor.name, now: context.now })
  await note(context, { deed: 'копия данных начата', subject: '/keeping', details: { name } })
}

/**
 * Begins to put a kept copy in place of all data of the association, after a copy of what stands there now.
 * @param agreed whether the person has said that all present data may go
 * @throws {Refusal} when the actor may not, has not agreed, there is no such copy, or other such work goes on
 */
export async function restoreCopy(context: Context, backups: Backups, name: string, agreed: boolean): Promise<void> {
  permit(context, 'keep the data')
  await known(context, backups, name)
  if (!agreed) refuse('Отметьте, что нынешние данные можно заменить.', 'agreed')
  const before = await freeName(context, backups)
  await note(context, { deed: 'восстановление из копии начато', subject: '/keeping', details: { name, before } })
  backups.beginRestore(context.association, {
    name,
    before,
    byName: context.actor.name,
    now: context.now,
    after: () => note(context, { deed: 'данные восстановлены из копии', subject: '/keeping', details: { name, before } }),
  })
}

/** @throws {Refusal} when the actor may not, or there is no such copy */
export async function removeCopy(context: Context, backups: Backups, name: string): Promise<void> {
  permit(context, 'keep the data')
  if (!(await backups.remove(context.association, name))) notFound('Такой копии нет: возможно, её уже удалили.')
  await note(context, { deed: 'копия данных удалена', subject: '/keeping', details: { name } })
}

/** The bytes of a copy, for taking it away; who took it stands in the journal, because all personal data are in it. */
export async function takeCopy(context: Context, backups: Backups, name: string): Promise<{ readonly size: number; readonly bytes: ReadableStream<Uint8Array> }> {
  permit(context, 'keep the data')
  const copy = (await backups.open(context.association, name)) ?? notFound('Такой копии нет.')
  await note(context, { deed: 'копия данных скачана', subject: '/keeping', details: { name } })
  return copy
}

async function known(context: Context, backups: Backups, name: string): Promise<void> {
  if (!isBackupName(name) || !(await backups.kept(context.association)).some((copy) => copy.name === name)) notFound('Такой копии нет.')
}

/** By the day and time in the city; a second copy of the same minute gets a number. */
async function freeName(context: Context, backups: Backups): Promise<string> {
  const { timeZone } = await associationOf(context)
  const time = new Intl.DateTimeFormat('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit' }).format(context.now)
  const taken = new Set((await backups.kept(context.association)).map(({ name }) => name))
  let number = 1
  while (taken.has(backupName(context.today, time, number))) number++
  return backupName(context.today, time, number)
}
