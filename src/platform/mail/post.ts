import type { MailAddress } from './address.ts'
import type { Letter } from './letter.ts'

/** What the way out answered to a letter. `said` is in the server's words. */
export type Answer =
  | { readonly kind: 'taken'; readonly said: string }
  /** «Later»: the letter is to be tried again. */
  | { readonly kind: 'later'; readonly said: string }
  /** «Never»: the address does not exist, the letter is not wanted. */
  | { readonly kind: 'never'; readonly said: string }
  /** The connection broke when the server may have taken it already. */
  | { readonly kind: 'unknown'; readonly said: string }
  /** Nothing was said about the letter: there is no way to the server, or it does not let us in. */
  | { readonly kind: 'no way'; readonly said: string }

/** The way out for letters. */
export interface Post {
  readonly from: MailAddress
  /** @param letter filled: as it is to go out */
  send(letter: Letter): Promise<Answer>
  close(): void
}
