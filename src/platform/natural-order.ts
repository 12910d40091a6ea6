/** A key by which text sorts as people expect: ё beside е, case apart, and «№ 2» before «№ 10». */
export const naturalKey = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(8, '0'))
    .replace(/\s+/g, ' ')
    .trim()
