import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const require = createRequire(import.meta.url)
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', 'C:/Program Files/Google/Chrome/Application/chrome.exe', 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe']

/** A real browser: the one of CHROMIUM_PATH, an installed one, or Chromium out of the project's own packages. */
export async function openBrowser(): Promise<Browser> {
  const { path, environment } = findBrowser()
  return chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    env: { ...process.env, ...environment } as Record<string, string>,
  })
}

function findBrowser(): { path: string; environment: Record<string, string> } {
  const named = process.env['CHROMIUM_PATH']
  if (named) return { path: named, environment: {} }
  const system = installed.find((path) => existsSync(path))
  if (system) return { path: system, environment: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked()
  throw new Error('Браузер не найден. Установите Chromium или назовите его в CHROMIUM_PATH.')
}

/** Chromium of @sparticuz/chromium, unpacked once, with its libraries and the project's fonts. */
function unpacked(): { path: string; environment: Record<string, string> } {
  let folder = dirname(require.resolve('@sparticuz/chromium'))
  while (!existsSync(join(folder, 'bin'))) folder = dirname(folder)
  const { version } = require(join(folder, 'package.json')) as { version: string }
  const place = join(homedir(), '.cache', 'bibliokrug-chromium', version)
  if (!existsSync(join(place, 'ready'))) unpack(place)
  const path = join(place, 'chromium')
  const libraries = readdirSync(place).includes('al2023') ? join(place, 'al2023', 'lib') : place
  const fonts = ['@expo-google-fonts/pt-sans', '@expo-google-fonts/pt-serif'].map((name) => dirname(require.resolve(`${name}/package.json`)))
  const configuration = join(place, 'fonts.conf')
  writeFileSync(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${[...fonts, join(place, 'fonts'), '/usr/share/fonts'].map((name) => `<dir>${name}</dir>`).join('')}<cachedir>${join(place, 'font-cache')}</cachedir></fontconfig>`,
  )
  const lacks = execFileSync('sh', ['-c', `ldd "${path}" 2>&1 || true`], { encoding: 'utf8' }).includes('not found')
  return { path, environment: { FONTCONFIG_FILE: configuration, ...(lacks ? { LD_LIBRARY_PATH: libraries } : {}) } }
}

function unpack(place: string): void {
  const own = `${place}.${process.pid}`
  mkdirSync(own, { recursive: true })
  const script = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()`
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: dirname(require.resolve('playwright-core/package.json')),
    env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  writeFileSync(join(own, 'ready'), '')
  try {
    renameSync(own, place)
  } catch {
    rmSync(own, { recursive: true, force: true })
  }
}
