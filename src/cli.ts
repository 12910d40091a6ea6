import './production.ts'
import { Refusal } from '#platform/refusal'
import { commands } from './commands.ts'

const output = { out: (text: string) => void process.stdout.write(`${text}\n`), err: (text: string) => void process.stderr.write(`${text}\n`) }

process.exitCode = await run(process.argv.slice(2))

async function run(words: readonly string[]): Promise<number> {
  const [name, command] = Object.entries(commands).find(([name]) => words.slice(0, name.split(' ').length).join(' ') === name) ?? []
  if (!name || !command) {
    const asked = words.length === 0 || words[0] === 'help' || words[0] === '--help'
    const list = Object.entries(commands).map(([name, { summary }]) => `  bibliokrug ${name.padEnd(16)} ${summary}`)
    output[asked ? 'out' : 'err']([...(asked ? [] : [`Нет такой команды: ${words.join(' ')}`]), 'Команды:', ...list].join('\n'))
    return asked ? 0 : 2
  }
  try {
    return await command.run(words.slice(name.split(' ').length), output)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    output.err(error.message)
    return 1
  }
}
