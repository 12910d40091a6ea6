import type { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { MailAddress } from './address.ts'
import type { Letter } from './letter.ts'
import type { Answer, Post } from './post.ts'

/** Connections kept open to the server. */
export const connections = 5

/**
 * The way out through an SMTP server, over connections that stay open.
 * @param url 'smtp://имя:пароль@сервер:587' or 'smtps://…:465'
 */
export function smtpPost(url: string, from: MailAddress): Post {
  const bodies = new Map<string, Readable>()
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: 1_000,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // What was read of the body tells afterwards whether the server can have the letter.
  transport.use('stream', ({ message, data }, done) => {
    const open = message.createReadStream.bind(message)
    message.createReadStream = (options) => {
      const body = open(options)
      bodies.set(String(data.messageId), body as Readable)
      return body
    }
    done()
  })
  return {
    from,
    async send(letter) {
      const messageId = idOf(letter, from)
      try {
        const { response } = await transport.sendMail({ ...messageOf(letter), messageId, from: { ...from } })
        return { kind: 'taken', said: response ?? '' }
      } catch (error) {
        return answerOf(error, bodies.get(messageId)?.readableDidRead ?? false)
      } finally {
        bodies.delete(messageId)
      }
    },
    close: () => transport.close(),
  }
}

/** The same at each attempt, so that a receiver can tell a letter that it has already. */
const idOf = ({ association, id, createdAt }: Letter, from: MailAddress): string => `<letter-${association}-${id}-${createdAt.getTime().toString(36)}@${from.address.split('@')[1]}>`

/** Addresses as objects: in a string a comma or a line break would make another recipient. */
const messageOf = ({ to, subject, text, html, calendar, unsubscribe }: Letter) => ({
  to: { name: to.name, address: to.address },
  subject,
  text,
  ...(html ? { html } : {}),
  ...(calendar ? { icalEvent: { method: calendar.method, content: calendar.text, filename: 'invite.ics' } } : {}),
  ...(unsubscribe ? { list: { unsubscribe: [[unsubscribe]] } } : {}),
  headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}) },
})

/** What an error of nodemailer means for the letter. @param begun whether any of the body was read */
function answerOf(error: unknown, begun: boolean): Answer {
  const { message, code, responseCode, response } = error as Error & { code?: string; responseCode?: number; response?: string }
  const said = (response ?? message).replace(/\s+/g, ' ').trim()
  const aboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (aboutLetter && responseCode !== undefined && responseCode !== 421) return { kind: responseCode >= 500 && responseCode !== 503 ? 'never' : 'later', said }
  if (aboutLetter && responseCode === undefined) return { kind: 'never', said }
  return { kind: begun && responseCode === undefined ? 'unknown' : 'no way', said }
}
