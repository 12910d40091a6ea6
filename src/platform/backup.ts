/** Copies of all that the program holds: one file, made while people work, checked, and put back entirely or not at all. */
export { makeBackup } from './backup/make-backup.ts'
export type { BackupRead } from './backup/read-backup.ts'
export { restoreBackup } from './backup/restore-backup.ts'
