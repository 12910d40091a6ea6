import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Minutes long each: begun last, one of them would go on alone. */
const longest = ['tests/every-page.test.ts', 'tests/keeping.test.ts']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => longest.some((name) => moduleId.endsWith(name))
    return (await super.sort(files)).toSorted((one, other) => Number(isLong(other)) - Number(isLong(one)))
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // What a file of tests has loaded and compiled, the next one finds: the program, the pages of the site, PostgreSQL.
    isolate: false,
    // The quick compiler for PostgreSQL: the thorough one takes longer than all that it would make quicker here.
    execArgv: ['--liftoff-only'],
    env: { NODE_ENV: 'production', NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/bibliokrug', import.meta.url)) },
  },
})
