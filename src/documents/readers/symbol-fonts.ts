/** The signs of «Symbol» by their codes, where they say something; bullets are not among them. */
const symbol: Readonly<Record<number, string>> = {
  0xa3: '≤', 0xa5: '∞', 0xab: '↔', 0xac: '←', 0xad: '↑', 0xae: '→', 0xaf: '↓', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb8: '÷', 0xb9: '≠', 0xba: '≡', 0xbb: '≈', 0xbc: '…',
  0xd0: '∠', 0xd6: '√', 0xdb: '⇔', 0xde: '⇒', 0xe5: '∑', 0x25: '%', 0x2b: '+', 0x2d: '−', 0x3c: '<', 0x3d: '=', 0x3e: '>', 0x44: 'Δ', 0x53: 'Σ', 0x57: 'Ω', 0x61: 'α', 0x62: 'β', 0x67: 'γ', 0x64: 'δ', 0x6d: 'μ', 0x70: 'π',
}
const wingdings: Readonly<Record<number, string>> = { 0x28: '☎', 0x2a: '✉', 0x4a: '☺', 0xdf: '←', 0xe0: '→', 0xe8: '→', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑' }

/**
 * What a sign of a font with an alphabet of its own shows; null where it is a bullet, or the font is not known.
 * @param code as the font has it, or from F000 on, as Word writes it
 */
export function symbolSign(font: string, code: number): string | null {
  const signs = /^\s*symbol/i.test(font) ? symbol : /^\s*wingdings(?!\s*\d)/i.test(font) ? wingdings : null
  return signs?.[code & 0xff] ?? null
}
