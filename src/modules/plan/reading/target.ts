/** What a cell of the column «Показатели» says. */
export interface Target {
  /** Null when it is not one number. */
  readonly target: number | null
  readonly unit: string | null
  /** «не менее» */
  readonly beside: string | null
}

/** «20», «не менее 20», «80 %», «4 человека», «1 500 экз.» */
export function readTarget(text: string | null): Target {
  const found = /^(не (?:менее|более|ниже|выше|меньше)|до|от|более|менее|свыше|минимум|около|≥|>|от)?\s*(\d{1,3}(?:\s\d{3})+(?:[.,]\d{1,3})?|\d{1,7}(?:[.,]\d{1,3})?)\s*(%\s?[а-яё.\s-]{0,30}|[а-яё][а-яё.,/()\s-]{0,40})?$/iu.exec(text?.replace(/\n/g, ' ') ?? '')
  if (!found) return { target: null, unit: null, beside: null }
  return { target: Number(found[2]!.replace(/\s/g, '').replace(',', '.')), unit: found[3]?.trim() || null, beside: found[1] ?? null }
}

const units = String.raw`%|в\s%|проц(?:\.|ент[а-я]*)|чел(?:\.|овек[а-я]*)?|шт(?:\.|ук[а-я]*)?|раза?|экз(?:\.|емпляр[а-я]*)?|балл[а-я]*|час[а-я]*|ед(?:\.|иниц[а-я]*)?|кол-во|школ[а-я]?|дн(?:ей|я)`
const stated = new RegExp(String.raw`(?:,\s*|\()(?:в\s+)?(${units})\)?\s*$`, 'iu')

/** The unit that a heading or a criterion states at its end: «Показатели (чел.)», «Доля участников, %». */
export function unitStatedIn(texts: readonly (string | null)[]): string | null {
  for (const text of texts) {
    const found = stated.exec(text ?? '')
    if (found) return found[1]!
  }
  return null
}
