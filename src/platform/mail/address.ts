/** Somebody to whom letters go, or from whom they come. */
export interface MailAddress {
  /** As people read it: «Иванова Анна Петровна». */
  readonly name: string
  /** 'ivanova@example.org' */
  readonly address: string
}

/** Whether the text is one e-mail address; nothing that could add a second one or a header of a letter. */
export const isMailAddress = (text: string): boolean => text.length <= 254 && /^[^\s@<>()[\]",;:\\\p{Cc}\u2028\u2029]+@[^\s@<>()[\]",;:\\\p{Cc}\u2028\u2029]+\.[^\s@<>()[\]",;:\\\p{Cc}\u2028\u2029]{2,}$/u.test(text)

/** Whether the text stays on its line in the head of a letter. */
export const isOneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(text)

/** Why nothing can be sent there, in words; null when it can. */
export function objectionToAddress({ name, address }: MailAddress): string | null {
  if (!isMailAddress(address)) return `Адрес «${address}» не похож на электронную почту: нужно имя, знак @ и домен, без пробелов и переносов строки.`
  return isOneLine(name) ? null : `В имени получателя «${name}» перенос строки. Исправьте имя.`
}

/** «Библиокруг <gmo@example.org>» or the bare address; null when it is neither. */
export function addressFrom(text: string): MailAddress | null {
  const [, name = '', address = ''] = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>]+)>|)\s*$/.exec(text) ?? []
  const read = address ? { name: name.trim(), address: address.trim() } : { name: '', address: text.trim() }
  return objectionToAddress(read) === null ? read : null
}
