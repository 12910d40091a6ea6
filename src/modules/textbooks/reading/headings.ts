import { slipsBetween } from '#platform/spelling'
import { folded } from './cells.ts'
import type { StockField } from './stock-reading.ts'

/** What a column holds: fields, «authorsAndTitle» in one cell, a kept word for the note; 'known' is understood and of no use here. */
export type ColumnField = Exclude<StockField, 'note'> | 'note' | 'authorsAndTitle' | 'appendix' | 'known'

/** What a heading says, or null. @param text as it stands in the cell, or both rows of a heading joined */
export function fieldOfHeading(text: string): ColumnField | null {
  if (text.length > longestHeading) return null
  const met = read.get(text)
  if (met !== undefined) return met
  if (read.size >= mostRead) read.clear()
  const plain = plainHeading(text)
  const field = plain === '' ? null : (firstFit(plain) ?? firstFit(respelled(plain)))
  read.set(text, field)
  return field
}

/** Whether a text, without a slip of the finger, is a heading; cheap, for rows of which most are none. */
export function isHeadingAsSpelt(text: string): boolean {
  if (text.length > longestHeading) return false
  const plain = plainHeading(text)
  return beginnings.test(plain) && firstFit(plain) !== null
}

const beginnings = /(?:^| )(?:наз|наи|заг|авт|кла|пар|кол|чис|экз|имее|нали|в нали|фонд|ост|уче|уч |уча|обу|кон|пре|дис|изд|шко|сош|гим|лиц|орг|обр|учр|оу|оо|спи|код|фп|№|цен|год|isbn|title|author|code|grade|stock|pupils|publisher|subject|school|quantity|qty)/

const plainHeading = (text: string): string => folded(text.replace(/_/g, ' '))

const longestHeading = 250
const read = new Map<string, ColumnField | null>()
const mostRead = 5000

const firstFit = (plain: string): ColumnField | null => headings.find(([pattern]) => pattern.test(plain))?.[1] ?? null

const books = String.raw`(?:учебник\S*|учебн\S* (?:литератур\S*|пособи\S*|издани\S*)|книг\S*|издани\S*|экземпляр\S*|экз|пособи\S*)`
const pupils = String.raw`(?:уч(?:ащи|еник|ен)\S*|обучающи\S*|обуч|уч ся|детей|контингент\S*|школьник\S*)`
const count = String.raw`(?:количеств\S*|кол(?: во)?|число|численност\S*|всего)`
const school = String.raw`(?:(?:обще)?образовательн\S* )?(?:учреждени\S*|организаци\S*|школ\S*|оу|оо|о у)`
const name = String.raw`(?:названи\S*|наименовани\S*)`

/** Headings met in tables of regions and schools, folded; the first that fits wins, so the narrow stand above the wide. */
const headings: readonly (readonly [RegExp, ColumnField])[] = [
  [/^(?:№|n|no|п п|№ п п|n п п|№ строки|номер(?: по порядку| строки)?|row №|k|кф|коэф\S*|обеспеченност\S*.*|процент\S*.*|%.*|рег №|рег номер|регистрационн\S* .*|инв №|инв номер|инвентарн\S* .*|инн.*|сумма.*|стоимость.*|(?:общая|итоговая) (?:сумма|стоимость).*)$/, 'known'],
  [/^(?:aids|fgos|holder|order|expiry|правообладател\S*.*|приказ\S*.*|реквизит\S*.*|срок .*|учебно методическ\S* .*|фгос|электронн\S* приложени\S*)$/, 'known'],
  [/^(?:appendix|приложение)$/, 'appendix'],
  [new RegExp(String.raw`(?:автор\S*.* (?:и )?(?:${name}|заглави\S*)|автор\S* и учебник\S*$|^(?:${name}|заглави\S*)(?: ${books})? (?:и )?автор\S*|^authors and title$|библиографическ\S* описани\S*)`), 'authorsAndTitle'],
  [/списан|ветх|изношен|непригодн|to write off/, 'toWriteOff'],
  [/потребност|заказ|недоста[ет]|не хватает|нехватк|необходим|докупить|закуп|требуется|к приобретению|^need$/, 'need'],
  [new RegExp(String.raw`^(?:инн|${name} издател\S*|издател\S*|изд во|publisher|${name} (?:и место )?издательств\S*|место (?:и год )?издани\S* издательств\S*)`), 'publisher'],
  [/цена|стоимость (?:одно|1|экз)|^price$/, 'price'],
  [/isbn/, 'isbn'],
  [/^код|(?:^| )(?:№|n|номер\S*|код\S*) (?:по |в )?(?:ф ?п|федеральн\S*)|порядковый номер учебник\S*|номер учебник\S*|^фпу?$|^code$|артикул/, 'fpuCode'],
  [new RegExp(String.raw`${pupils}|pupils`), 'pupils'],
  [new RegExp(String.raw`^(?:${name} )?(?:муниципал\S*|район\S*|город\S* округ\S*|территори\S*|муо|мо|municipality)(?: .*)?$`), 'district'],
  [new RegExp(String.raw`^(?:(?:кратк|сокращ\S*|полн)\S* )?(?:${name} )?(?:${school})(?: полн\S*| кратк\S*| по уставу)?$|^(?:№|n|номер) (?:школы|оу|оо)$|^school$`), 'school'],
  [new RegExp(String.raw`^(?:${name} )?(?:учебн\S* )?(?:предмет\S*|дисциплин\S*)(?: .*)?$|^subject$`), 'subject'],
  [/^(?:параллель|класс\S*|кл|для какого класса|год обучения|grades?)(?: .*)?$|^классы? обучения$/, 'grades'],
  [/^авторс?\S*|^authors?$|^фио автор\S*/, 'authors'],
  [/^год|^year|год издания|дата издания/, 'year'],
  [new RegExp(String.raw`${count}.* ${books}|^(?:${count}|${books} ${count})(?: (?:экз\S*|шт\S*|штук|в наличии|на балансе|фонд\S*))*$|налич|^(?:имеется|фонд\S*|экз\S*|экземпляр\S*|шт|остат\S*|в фонде|состоит|получено|stock|qty|quantity)(?: .*)?$|${books} (?:шт|экз)`), 'quantity'],
  [/^(?:часть|ч|часть том|том|№ части|part)$/, 'part'],
  [new RegExp(String.raw`^(?:${name}|заглави\S*|учебник\S*|title|книга)(?: (?:${books}|по фпу?|из фпу?|в соответствии с фпу?|согласно .*|и класс|комплект\S*|умк))*(?: .*)?$`), 'title'],
  [/^(?:примечани\S*|комментари\S*|линия.*|система.*|умк|программа|вид|уровень|note|язык.*)$/, 'note'],
]

/** Beginnings of the words of headings; a misspelt word is taken for the one it is a slip away from. */
const stems = ['количеств', 'учащихся', 'обучающихся', 'учеников', 'учебник', 'издательств', 'наименовани', 'названи', 'контингент', 'потребност', 'списани', 'наличи', 'экземпляр', 'параллель', 'классы', 'класс', 'предмет', 'автор', 'школа', 'примечани', 'организаци', 'учреждени']

const respelled = (plain: string): string => plain.split(' ').map(respelledWord).join(' ')

function respelledWord(word: string): string {
  if (word.length < 5 || stems.some((stem) => word.startsWith(stem))) return word
  const near = stems.find((stem) => {
    if (stem[0] !== word[0]) return false
    const most = stem.length < 8 ? 1 : 2
    return [-1, 0, 1].some((more) => word.length >= stem.length + more && slipsBetween(word.slice(0, stem.length + more), stem, most) <= most && word.length < stem.length + 5)
  })
  return near ?? word
}
