/** Text as a reading keeps it: one space between words, no empty lines, nothing at the ends. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\[bookmark: [^\]\n]*\]/g, '')
    .replace(/\u00AD/g, '')
    .split('\n')
    .map((line) => line.replace(/[\s\u00A0\u2007\u202F]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')

/** For comparing words: lower case, е for ё, one kind of dash, punctuation gone. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[‐‑–—−-]/g, '-')
    .replace(/[«»"'“”„:;.,!?()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The words of a text for comparing; numbers of up to four figures, as of lists, are none. */
export const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\d]+/gu)?.filter((word) => !/^\d{1,4}$/.test(word)) ?? []

/** Bullets typed at the beginning of a line; a dash may be more than a bullet and stays. */
export const bullets = /^\s*[•▪●○■□✓➢➤►▶◆❖♦√·]\s*/u

const marker = new RegExp(
  `^\\s*((?:${[
    '\\d{1,2}(?:\\.\\d{1,2})*[.)](?=\\s|[А-ЯЁA-Z«])',
    '\\d{1,2}(?:\\.\\d{1,2})+(?=\\s|[А-ЯЁA-Z«])',
    '\\d{1,2}(?=\\s?[А-ЯЁ«])',
    '[•▪●○■□✓➢➤►▶◆❖♦√*·]',
    '[-–—−](?=[\\sА-Яа-яЁё«])',
    '[а-яa-z]\\)',
    '[IVX]{1,4}[.)]',
  ].join('|')})\\s*)`,
  'u',
)

/** The number or bullet that a line begins with, and the rest. */
export function withoutMarker(text: string): { marker: string | null; rest: string } {
  const found = marker.exec(text)
  return found ? { marker: found[1]!.trim(), rest: text.slice(found[0].length) } : { marker: null, rest: text }
}

/** How many letters differ, with a swap of neighbours as one; stops counting above `most`. */
export function distance(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
