import type { Commands } from '#platform/command'
import type { Wanted } from './demo.ts'

const usage = 'Так: npm run demo [-- [--no-serve] [--plan ФАЙЛ]]'

export const commands: Commands = {
  demo: {
    summary: 'показательный город: [--no-serve] [--plan ФАЙЛ]',
    async run(args, output) {
      const wanted = argumentsFrom(args)
      if (!wanted) {
        output.err(usage)
        return 2
      }
      // what makes a whole city is loaded only for it
      const { demo } = await import('./demo.ts')
      await demo(wanted, output)
      return 0
    },
  },
}

function argumentsFrom(args: readonly string[]): Wanted | null {
  const wanted = { serve: true, plan: null as string | null }
  for (let at = 0; at < args.length; at++) {
    if (args[at] === '--no-serve') wanted.serve = false
    else if (args[at] === '--plan' && args[at + 1]) wanted.plan = args[++at]!
    else return null
  }
  return wanted
}
