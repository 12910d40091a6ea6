import { createContext, type RouterContextProvider } from 'react-router'
import type { Backups } from './backups.ts'
import type { OpenDatabase } from './database.ts'
import type { Files } from './files.ts'
import type { Apart } from './apart.ts'

/** What the natively run server opens once and hands to every page. */
export interface Services {
  readonly database: OpenDatabase
  readonly files: Files
  readonly apart: Apart
  readonly backups: Backups
  /** The sample city: anybody may sign in as any of its people by one click. */
  readonly demo: boolean
  readonly now: () => Date
}

export const servicesKey = createContext<Services>()

/** What React Router gives every loader and action. */
export interface RequestArgs {
  readonly request: Request
  readonly context: Readonly<RouterContextProvider>
}

export const servicesOf = ({ context }: RequestArgs): Services => context.get(servicesKey)
