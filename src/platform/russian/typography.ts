/**
 * Text with the spaces and dashes of good print: no-break spaces after «№» and «§», before units, «%» and «года», between initials
 * and before a dash; a hyphen standing between spaces becomes a dash. Addresses of sites and mail are left as they are, and so
 * are quotation marks.
 */
export function typographic(text: string): string {
  return text
    .split(address)
    .map((part, at) => (at % 2 === 1 ? part : rules.reduce((written, [pattern, print]) => written.replace(pattern, print), part)))
    .join('')
}

/** One group, so that `split` keeps the addresses at the odd places. */
const address = /((?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w.-]+\.\w+)/iu

const rules: readonly (readonly [RegExp, string])[] = [
  [/([№§])[ \u00A0]*(?=[\p{L}\d])/gu, '$1\u00A0'],
  [/(\d)[ \u00A0]*%/gu, '$1\u00A0%'],
  [/(\d) (?=(?:чел|экз|шт|руб|коп|мин|сек|ч|кг|мм|см|км|м|млн|тыс|балл\p{L}*|час\p{L}*|год\p{L}*|г|гг|стр|с|кл|класс\p{L}*)(?![\p{L}\d])|₽)/gu, '$1\u00A0'],
  [/(?<![\p{L}\d])(г|ул|д|стр|с|п|пос|кв|каб|ст|рис|табл|пр|им)\. (?=[\p{Lu}\d«])/gu, '$1.\u00A0'],
  [/(?<!\p{L})(\p{Lu}\.)[ \u00A0]*(\p{Lu}\.)[ \u00A0]*(?=\p{Lu}\p{Ll})/gu, '$1\u00A0$2\u00A0'],
  [/(\p{Lu}\p{Ll}+) (\p{Lu}\.)[ \u00A0]*(\p{Lu}\.)/gu, '$1\u00A0$2\u00A0$3'],
  [/[ \u00A0](?:-|–|—) /g, '\u00A0— '],
]
