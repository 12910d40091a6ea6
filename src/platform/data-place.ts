import { join } from 'node:path'
import { defaultFolder } from './database.ts'

/** Where the data of this machine's program lies, by its settings. */
export interface DataPlace {
  /** For `openDatabase`. */
  readonly address: string
  readonly embedded: boolean
  readonly files: string
  /** Copies made from the page. */
  readonly backups: string
}

/** DATABASE_URL names a PostgreSQL server, BIBLIOKRUG_DATA the folder of everything else. */
export function dataPlace({ DATABASE_URL: server, BIBLIOKRUG_DATA: folder = defaultFolder }: NodeJS.ProcessEnv): DataPlace {
  return { address: server ?? folder, embedded: server === undefined, files: join(folder, 'files'), backups: join(folder, 'backups') }
}
