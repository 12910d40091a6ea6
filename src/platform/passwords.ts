import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>

/** OWASP's second choice of argon2id: 19 MiB, two passes, one lane; about 40 ms on an office server. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

/** A salted argon2id hash as text: 'argon2id$19456$2$1$salt$tag' in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: password.normalize('NFC'), nonce, ...cost })
  return ['argon2id', cost.memory, cost.passes, cost.parallelism, nonce.toString('base64url'), tag.toString('base64url')].join('$')
}

/** Whether `password` is the one that was hashed. Without a hash it takes as long and answers false, so that nobody learns whose account exists. */
export async function passwordMatches(password: string, hash: string | null): Promise<boolean> {
  const [algorithm, memory, passes, parallelism, nonce, tag] = (hash ?? nobody).split('$')
  if (algorithm !== 'argon2id' || !nonce || !tag) return false
  const expected = Buffer.from(tag, 'base64url')
  const actual = await derive('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(nonce, 'base64url'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(actual, expected) && hash !== null
}

const nobody = `argon2id$${cost.memory}$${cost.passes}$${cost.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** Why the password cannot be taken, in Russian; null when it can. */
export function passwordObjection(password: string): string | null {
  if (password.length < 10) return 'Пароль короче 10 знаков. Удобно взять три-четыре несвязанных слова.'
  if (password.length > 200) return 'Пароль длиннее 200 знаков.'
  if (new Set(password).size < 4) return 'Пароль из одних и тех же знаков легко подобрать.'
  return null
}
