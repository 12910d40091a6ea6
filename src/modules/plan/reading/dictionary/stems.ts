/**
 * The stems of a Hunspell dictionary with the flags of their endings. Only the lines whose stem begins as a wanted one
 * are read, so that a plan of eight hundred words does not pay for a hundred and fifty thousand.
 */
export class Stems {
  readonly #bytes: Buffer
  /** Where the runs of lines with the same first letters begin and end. */
  readonly #runs = new Map<number, number[]>()
  readonly #flags = new Map<number, Map<string, string>>()

  /** @param bytes of the .dic file in UTF-8: a stem a line, its flags after a slash */
  constructor(bytes: Buffer) {
    this.#bytes = bytes
    let last = -1
    let run: number[] = []
    for (let at = bytes.indexOf(0x0a) + 1; at > 0 && at < bytes.length; at = bytes.indexOf(0x0a, at) + 1) {
      const key = keyAt(bytes, at)
      if (key === last) continue
      run.push(at)
      run = this.#runs.get(key) ?? []
      if (run.length === 0) this.#runs.set(key, run)
      run.push(at)
      last = key
    }
    run.push(bytes.length)
  }

  /** The flags of a stem, one a letter; undefined for a stem that the dictionary does not have. */
  flags(stem: string): string | undefined {
    const key = keyAt(Buffer.from(stem), 0)
    let flags = this.#flags.get(key)
    if (!flags) this.#flags.set(key, (flags = this.#read(this.#runs.get(key) ?? [])))
    return flags.get(stem)
  }

  #read(run: readonly number[]): Map<string, string> {
    const flags = new Map<string, string>()
    for (let at = 0; at < run.length; at += 2)
      for (const line of this.#bytes.toString('utf8', run[at], run[at + 1]).split('\n')) {
        const slash = line.indexOf('/')
        flags.set(slash < 0 ? line : line.slice(0, slash), slash < 0 ? '' : line.slice(slash + 1))
      }
    return flags
  }
}

/** The first three Cyrillic letters of a stem, two bytes each, as a number. */
function keyAt(bytes: Buffer, at: number): number {
  let key = 0
  for (let next = at; next < at + 6; next++) {
    const byte = bytes[next]
    if (byte === undefined || byte === 0x2f || byte === 0x0a) break
    key = key * 0x100 + byte
  }
  return key
}
