import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // What a file of tests has loaded and compiled, the next one finds: the program, the pages of the site, PostgreSQL.
    isolate: false,
    // The quick compiler for PostgreSQL: the thorough one takes longer than all that it would make quicker here.
    execArgv: ['--liftoff-only'],
    env: { NODE_ENV: 'production', NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/bibliokrug', import.meta.url)) },
  },
})
