import { randomUUID } from 'node:crypto'
import type { Database } from '../database.ts'
import { filled, longestTrying, pauseAfter, type Letter, type LetterId } from './letter.ts'
import type { Answer, Post } from './post.ts'
import { claimLetters, doubtAbandoned, dueLetters, endLease, holdLease, noteTrouble, writeOutcomes, type LetterKey, type Settled } from './sending.ts'
import { connections } from './smtp.ts'

/** Letters asked of the database at once. */
const page = 200

/** Sends what waits in the outbox of all associations, while it has the right to. */
export class Sender {
  readonly #db: Database
  readonly #post: Post
  readonly #site: string
  readonly #alone: boolean
  readonly #now: () => Date
  readonly #name = randomUUID()
  #since: string | null = null
  #troubled = false

  /**
   * @param site public address for links, without a slash at its end
   * @param alone whether no other process can have the same database open
   */
  constructor(db: Database, post: Post, { site, now = () => new Date(), alone = false }: { site: string; now?: () => Date; alone?: boolean }) {
    this.#db = db
    this.#post = post
    this.#site = site
    this.#alone = alone
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
      const trouble = await this.#sendAll(due)
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
    const since = await holdLease(this.#db, this.#name, this.#post.from.address, this.#alone)
    if (since !== null && since !== this.#since) await doubtAbandoned(this.#db, this.#name)
    this.#since = since
    return since !== null
  }

  /** @returns why the server cannot be reached, or null */
  async #sendAll(due: readonly LetterKey[]): Promise<string | null> {
    const renewal = setInterval(() => void this.#hold().catch(() => {}), 15_000)
    const handfuls = handfulsOf(due)[Symbol.iterator]()
    const trouble: string[] = []
    const send = async (letter: Letter): Promise<readonly [LetterKey, Settled]> => {
      const answer = await this.#post.send(filled(letter, this.#site))
      if (answer.kind === 'no way') trouble.push(answer.said)
      else if (this.#troubled) await this.#overTrouble()
      return [letter, outcomeOf(letter, answer, this.#now())]
    }
    const work = async () => {
      for (const { association, ids } of handfuls) {
        if (trouble.length > 0 || this.#since === null) return
        const claimed = await claimLetters(this.#db, association, ids, this.#name)
        await writeOutcomes(this.#db, this.#name, await Promise.all(claimed.map(send)))
      }
    }
    try {
      // Two, so that one handful is on the way while the other is being written down.
      await Promise.all([work(), work()])
    } finally {
      clearInterval(renewal)
    }
    return trouble[0] ?? null
  }

  async #overTrouble(): Promise<void> {
    this.#troubled = false
    await noteTrouble(this.#db, this.#name, '')
  }
}

/** Letters of one association that are claimed together: two handfuls at most are doubted when the program is killed. */
function handfulsOf(due: readonly LetterKey[]): { readonly association: number; readonly ids: readonly LetterId[] }[] {
  return [...Map.groupBy(due, ({ association }) => association)].flatMap(([association, keys]) =>
    Array.from({ length: Math.ceil(keys.length / connections) }, (_, at) => ({ association, ids: keys.slice(at * connections, (at + 1) * connections).map(({ id }) => id) })),
  )
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
      if (now.getTime() - createdAt.getTime() > longestTrying) return { state: 'refused', at: now, said: said || 'Три дня не удавалось передать письмо серверу.' }
      // Behind the others: a letter at which the server hangs up must not keep them.
      return { state: 'waiting', said, attempts, nextAt: now }
    case 'later':
      if (now.getTime() - createdAt.getTime() > longestTrying) return { state: 'refused', at: now, said: `Три дня сервер просил подождать: ${answer.said}` }
      return { state: 'waiting', said: answer.said, attempts: attempts + 1, nextAt: new Date(now.getTime() + pauseAfter(attempts + 1)) }
  }
}
