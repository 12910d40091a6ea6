import type { Context } from '#platform/context'
import { toldOfSchool } from '../store/told-data.ts'
import { untold } from './told-data.ts'

/** What a school has not told for a school year, as phrases: «численность классов», «фонд учебников»; [] when all is told. */
export const untoldBySchool = async (context: Context, schoolId: number, schoolYear: number): Promise<string[]> => untold(await toldOfSchool(context, schoolId, schoolYear))
