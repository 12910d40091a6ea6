/** «bibliokrug-2026-11-25-1432.tar.gz» */
export const backupName = (day: string, time: string, number = 1): string => `bibliokrug-${day}-${time.replace(':', '')}${number === 1 ? '' : `-${number}`}.tar.gz`

export const isBackupName = (name: string): boolean => /^bibliokrug-\d{4}-\d{2}-\d{2}-\d{4}(-\d{1,3})?\.tar\.gz$/.test(name)
