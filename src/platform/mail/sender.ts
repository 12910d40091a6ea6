import { randomUUID } from 'node:crypto'
import type { Database } from '../database.ts'
import { filled, longestTrying, pauseAfter, type Letter } from './letter.ts'
import type { Answer, Post } from './post.ts'
import { claimLetter, doubtAbandoned, dueLetters, endLease, holdLease, noteTrouble, writeOutcome, type LetterKey, type Settled } from './sending.ts'
import { connections } from './smtp.ts'

/** Letters asked of the database at once. */
const page = 200

/** Sends what waits in the outbox of all associations, while it has the right to. */
export class Sender {
  readonly #db: Database
  readonly #post: Post
  readonly #site: string
  readonly #now: () => Date
  readonly #name = randomUUID()
  #since: string | null = null
  #troubled = false

  /** @param site public address for links, without a slash at its end */
  constructor(db: Database, post: Post, { site, now = () => new Date() }: { site: string; now?: () => Date }) {
    this.#db = db
    this.#post = post
    this.#site = site
    this.#now = now
  }

  /**
   * Sends all whose time has come.
   * @returns how many left the outbox; 'another sends' when another process has the right; 'no way' when the server cannot be reached
   */
  async round(): Promise<number | 'another sends' | 'no way'> {
    let sent = 0
    for (;;) {
      if (!(await this.#hold())) return 'another sends'
      const due = await dueLetters(this.#db, this.#now(), page)
      if (due.length === 0) return sent
      const trouble = await this.#sendAll([...due])
      if (trouble !== null) {
        this.#troubled = true
        await noteTrouble(this.#db, this.#name, trouble)
        return 'no way'
      }
      sent += due.length
    }
  }

  /** Gives the right to send to another process. */
  async leave(): Promise<void> {
    if (this.#since !== null) await endLease(this.#db, this.#name)
    this.#since = null
  }

  async #hold(): Promise<boolean> {
    const since = await holdLease(this.#db, this.#name, this.#post.from.address)
    if (since !== null && since !== this.#since) await doubtAbandoned(this.#db, this.#name)
    this.#since = since
    return since !== null
  }

  /** @returns why the server cannot be reached, or null */
  async #sendAll(due: LetterKey[]): Promise<string | null> {
    const renewal = setInterval(() => void this.#hold().catch(() => {}), 15_000)
    let trouble: string | null = null
    const work = async () => {
      for (let key = due.shift(); key && trouble === null && this.#since !== null; key = due.shift()) {
        const letter = await claimLetter(this.#db, key, this.#name)
        if (!letter) continue
        const answer = await this.#post.send(filled(letter, this.#site))
        if (answer.kind === 'no way') trouble ??= answer.said
        else if (this.#troubled) await this.#overTrouble()
        await writeOutcome(this.#db, key, this.#name, outcomeOf(letter, answer, this.#now()))
      }
    }
    try {
      await Promise.all(Array.from({ length: connections }, work))
    } finally {
      clearInterval(renewal)
    }
    return trouble
  }

  async #overTrouble(): Promise<void> {
    this.#troubled = false
    await noteTrouble(this.#db, this.#name, '')
  }
}

function outcomeOf({ attempts, createdAt, said }: Letter, answer: Answer, now: Date): Settled {
  switch (answer.kind) {
    case 'taken':
      return { state: 'sent', at: now, said: answer.said }
    case 'never':
      return { state: 'refused', at: now, said: answer.said }
    case 'unknown':
      return { state: 'in doubt', said: `Связь прервалась, когда письмо уходило: ${answer.said}` }
    case 'no way':
      // Behind the others: a letter at which the server hangs up must not keep them.
      return { state: 'waiting', said, attempts, nextAt: now }
    case 'later':
      if (now.getTime() - createdAt.getTime() > longestTrying) return { state: 'refused', at: now, said: `Три дня сервер просил подождать: ${answer.said}` }
      return { state: 'waiting', said: answer.said, attempts: attempts + 1, nextAt: new Date(now.getTime() + pauseAfter(attempts + 1)) }
  }
}
