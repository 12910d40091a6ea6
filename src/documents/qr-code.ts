import { toString } from 'qrcode'

/** A QR code as an SVG without styles of its own, with the quiet zone that cameras need. @param text an address of this site */
export const qrCode = (text: string): Promise<string> => toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 })
