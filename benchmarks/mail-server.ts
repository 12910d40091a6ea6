/** An SMTP server in a process of its own: says its address, then, when asked, how many letters it took. */
import { mailServer } from '#platform/mail/smtp-for-tests'

const server = await mailServer({ parse: false })
process.on('message', () => process.send!(new Set(server.recipients).size))
process.send!(server.url)
