import type { Commands } from '#platform/command'
import { commands as demo } from './demo/commands.ts'
import { commands as people } from './modules/people/commands.ts'
import { commands as plan } from './modules/plan/commands.ts'
import { commands as textbooks } from './modules/textbooks/commands.ts'

/** Every command of the program by its words. */
export const commands: Commands = { ...plan, ...textbooks, ...people, ...demo }
