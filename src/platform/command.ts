/** Where a command writes: its result and its messages. */
export interface CommandOutput {
  out(text: string): void
  err(text: string): void
}

export interface Command {
  /** One line in Russian for the list of commands. */
  readonly summary: string
  /** Exit status: 0 done, 1 refused, 2 wrong arguments. */
  run(args: readonly string[], output: CommandOutput): Promise<number>
}

/** Commands by their words: 'plan read'. */
export type Commands = Readonly<Record<string, Command>>
