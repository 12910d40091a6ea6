import { schoolById } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { stockListToSee } from './begin-stock-list.ts'
import { partInWords } from './book-words.ts'
import { permitOwnSchool } from './own-school.ts'
import { bookOfPart } from './store/catalogue.ts'
import { holdingsOf, insertMovements, lockStock } from './store/stock.ts'
import { movedByList, stampUndone } from './store/stock-lists.ts'

/**
 * Takes back all that a list changed: for each part a movement the other way, so that the movements of the list come to nothing. What
 * was recorded since by other papers stays. The same file may be brought in anew.
 * @throws {Refusal} when copies of the list have gone since
 */
export function undoStockList(context: Context, id: number): Promise<void> {
  return atomically(context, async (context) => {
    const list = await stockListToSee(context, id, { hold: true })
    if (list.broughtIn === null) refuse('Этот список не внесён: отменять нечего.')
    if (list.undone !== null) refuse('Внесение этого списка уже отменено.')
    const moved = Map.groupBy(await movedByList(context, id), ({ schoolId }) => schoolId)
    for (const [schoolId, parts] of moved) {
      await permitOwnSchool(context, 'keep textbooks', schoolId)
      await lockStock(context, schoolId)
      const held = new Map((await holdingsOf(context, schoolId)).map((holding) => [holding.partId, holding]))
      const reversed = parts.filter(({ copies, worn }) => copies !== 0 || worn !== 0)
      for (const { partId, copies, worn } of reversed) {
        const now = held.get(partId)!
        const [left, wornLeft] = [now.copies - copies, now.worn - worn]
        if (left >= 0 && wornLeft >= 0 && wornLeft <= left) continue
        const [book, school] = [partInWords((await bookOfPart(context, partId))!), (await schoolById(context, schoolId))!.name]
        refuse(
          left < 0
            ? `Отменить нельзя: «${book}» (${school}) — список дал ${copies}, а осталось ${now.copies}: экземпляры с тех пор списаны или переданы. Сначала исправьте это движение.`
            : `Отменить нельзя: «${book}» (${school}) — с тех пор отмечены ветхие, и без списка их стало бы больше, чем экземпляров.`,
        )
      }
      await insertMovements(
        context,
        reversed.map(({ partId, copies, worn }) => ({ schoolId, partId, kind: 'correction' as const, copies: -copies, worn: -worn, day: context.today, printedYear: null, price: null, paper: `Список учебников «${list.name}»`, reason: 'внесение списка отменено', otherSchoolId: null, due: null })),
        id,
      )
    }
    await stampUndone(context, id)
    await note(context, { deed: 'внесение списка учебников отменено', subject: `/textbooks/lists/${id}`, details: { name: list.name, schools: moved.size } })
  })
}
