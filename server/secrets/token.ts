import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

/**
 * Tokens and keys: a prefix that tells what it is, 256 random bits, and a checksum, so that a mistyped or guessed one
 * is known for wrong without asking the database.
 */
const PREFIX = {
  webhook: 'spw_',
  apiKey: 'spk_',
  session: 'sps_',
  setup: 'spc_',
  invitation: 'spi_',
  reset: 'spr_',
} as const
const RANDOM_BYTES = 32
const RANDOM_LENGTH = 43
const CHECKSUM_LENGTH = 6

export type TokenKind = keyof typeof PREFIX

export function makeToken(kind: TokenKind): string {
  const random = randomBytes(RANDOM_BYTES).toString('base64url')
  return PREFIX[kind] + random + checksumOf(random)
}

export function isWellFormedToken(kind: TokenKind, token: string): boolean {
  if (!token.startsWith(PREFIX[kind])) return false
  const body = token.slice(PREFIX[kind].length)
  const random = body.slice(0, RANDOM_LENGTH)
  return body.length === RANDOM_LENGTH + CHECKSUM_LENGTH && body.slice(RANDOM_LENGTH) === checksumOf(random)
}

/** What is kept of a token to find it by; 256 random bits need no salt. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function checksumOf(random: string): string {
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(random))
  return checksum.toString('base64url')
}
