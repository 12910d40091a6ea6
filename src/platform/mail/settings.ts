import { refuse } from '../refusal.ts'
import { addressFrom, type MailAddress } from './address.ts'

export interface MailSettings {
  /** Of the SMTP server, with name and password. */
  readonly url: string
  readonly from: MailAddress
  /** Public address of the site for links in letters, without a slash at its end. */
  readonly site: string
}

/**
 * What SMTP_URL, MAIL_FROM and SITE_URL say; null when mail is not configured.
 * @param site where the site is when SITE_URL does not say
 * @throws {Refusal} when they say only half, or something else
 */
export function mailSettings(environment: Readonly<Record<string, string | undefined>>, site: string): MailSettings | null {
  const { SMTP_URL: url, MAIL_FROM: from, SITE_URL: named } = environment
  if (!url) return null
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) refuse('В SMTP_URL не адрес почтового сервера. Ожидается smtp://имя:пароль@сервер:587 или smtps://имя:пароль@сервер:465.')
  const sender = addressFrom(from ?? '') ?? refuse('Почтовый сервер назван, а MAIL_FROM — от кого письма — нет или это не адрес. Пример: MAIL_FROM="ГМО библиотекарей <gmo@example.org>".')
  if (named && !(URL.canParse(named) && /^https?:$/.test(new URL(named).protocol))) refuse('В SITE_URL не адрес сайта. Ожидается https://gmo.example.org.')
  return { url, from: sender, site: (named || site).replace(/\/+$/, '') }
}
