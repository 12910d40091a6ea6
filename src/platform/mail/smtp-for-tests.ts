import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface TestMailServer {
  /** For SMTP_URL. */
  readonly url: string
  /** What was taken, in the order of coming. */
  readonly taken: ParsedMail[]
  /** Recipients of all that was taken, by envelope. */
  readonly recipients: string[]
  close(): Promise<void>
}

/** A real SMTP server of this machine. @param port 0 for any @param parse whether letters are read, which takes longer than sending them */
export async function mailServer({ port = 0, parse = true, ...options }: SMTPServerOptions & { port?: number; parse?: boolean } = {}): Promise<TestMailServer> {
  const taken: ParsedMail[] = []
  const recipients: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 500,
    onData(stream, session, done) {
      const read = parse ? simpleParser(stream).then((mail) => void taken.push(mail)) : new Promise<void>((end) => stream.on('end', end).resume())
      read.then(() => {
        recipients.push(...session.envelope.rcptTo.map(({ address }) => address))
        done()
      }, done)
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', () => listening()))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    taken,
    recipients,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
