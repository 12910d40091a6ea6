import { setTimeout } from 'node:timers/promises'
import type { OpenDatabase } from '../database.ts'
import { Sender } from './sender.ts'
import type { MailSettings } from './settings.ts'
import { smtpPost } from './smtp.ts'

const usualPause = 3_000
const longestPause = 60_000

/**
 * Begins to send what stands in the outbox, now and whenever something is added. Without settings letters stay there to be seen.
 * @returns what stops it, after the letters on the way have gone
 */
export function startMail({ db, kind }: Pick<OpenDatabase, 'db' | 'kind'>, settings: MailSettings | null, now: () => Date): () => Promise<void> {
  if (settings === null) return async () => {}
  const post = smtpPost(settings.url, settings.from)
  const sender = new Sender(db, post, { site: settings.site, now, alone: kind === 'embedded' })
  const stopping = new AbortController()
  const { signal } = stopping
  const goOn = async () => {
    let pause = usualPause
    while (!signal.aborted) {
      const done = await sender.round().catch((error: unknown) => {
        console.error('Письма не отправляются:', error)
        return 'no way' as const
      })
      pause = done === 'no way' ? Math.min(pause * 2, longestPause) : usualPause
      await setTimeout(pause, undefined, { signal, ref: false }).catch(() => {})
    }
    await sender.leave()
    post.close()
  }
  const end = goOn()
  return async () => {
    stopping.abort()
    await end
  }
}
