import { doneApart } from '#platform/apart'
import type { Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { Refusal } from '#platform/refusal'
import { pastedGrid, type Grid } from './grid.ts'
import type * as readSheets from './read-sheets.ts'

/**
 * The sheets of a list that a person sent, as text.
 * @param source a file of Excel, OpenDocument or .csv, or cells pasted as text
 * @param most rows of a file; 1500 when not said
 * @throws {Refusal} beside the field 'file' when it is no spreadsheet, is damaged or is too large
 */
export async function sentSheets(context: Pick<Context, 'apart'>, source: UploadedFile | string, most?: number): Promise<Grid[]> {
  if (typeof source === 'string') return [pastedGrid(source)]
  return doneApart<typeof readSheets>(context, 'modules/people/lists/read-sheets.ts', { bytes: source.bytes, ...(most !== undefined && { mostRows: most }) }).catch(besideFile)
}

function besideFile(error: unknown): never {
  throw error instanceof Refusal ? new Refusal(error.message, 'file') : error
}
