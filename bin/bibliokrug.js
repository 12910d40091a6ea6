#!/usr/bin/env node
// Runs the command line on the Node that comes with the project, whichever Node started this file.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const own = `${root}node_modules/.bin/node${process.platform === 'win32' ? '.cmd' : ''}`
const node = Number(process.versions.node.split('.')[0]) >= 24 || !existsSync(own) ? process.execPath : own
// what has once been compiled starts in half the time
const env = { NODE_COMPILE_CACHE: `${root}node_modules/.cache/bibliokrug`, ...process.env }
const { status } = spawnSync(node, [`${root}src/cli.ts`, ...process.argv.slice(2)], { stdio: 'inherit', env, shell: node.endsWith('.cmd') })
process.exitCode = status ?? 1
