import { toString } from 'qrcode'

/** A QR code as an SVG without styles or scripts, dark on white with the quiet border that readers need. */
export const qrOf = (text: string): Promise<string> => toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 })
