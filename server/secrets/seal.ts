import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps texts so that a copy of the database without SIGNALPOST_SECRET does not show them. */
export type Seal = {
  /** It opens again only at this place (see `placeOf`). */
  seal(text: string, place: string): string
  /** Null when the text was sealed with another secret or for another place, or is no sealed text. */
  unseal(sealed: string, place: string): string | null
  /** The same text as it would be sealed today: the very same where it is already, null where it does not open. */
  renew(sealed: string, place: string): string | null
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Before what is bound to its place. An earlier version bound nothing; what it sealed is plain base64. */
const BOUND = '2:'

/**
 * AES-256-GCM under a key derived from the secret. What was sealed with the old secret, or before texts were bound to their
 * places, still opens until it is renewed.
 */
export function createSeal(secret: string, oldSecret?: string): Seal {
  const key = keyOf(secret)
  const keys = oldSecret === undefined ? [key] : [key, keyOf(oldSecret)]
  const seal = (text: string, place: string) => BOUND + encrypt(text, { key, place })
  const unseal = (sealed: string, place: string) =>
    firstOf(keys, (each) => open(sealed, { key: each, place }))
  return {
    seal,
    unseal,
    renew(sealed, place) {
      if (sealed.startsWith(BOUND) && open(sealed, { key, place }) !== null) return sealed
      const text = unseal(sealed, place)
      return text === null ? null : seal(text, place)
    },
  }
}

type Lock = { key: Buffer; place: string }

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'signalpost webhook tokens', 32))
}

function open(sealed: string, lock: Lock): string | null {
  return sealed.startsWith(BOUND)
    ? decrypt(sealed.slice(BOUND.length), lock)
    : decrypt(sealed, { ...lock, place: '' })
}

function encrypt(text: string, { key, place }: Lock): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64')
}

function decrypt(sealed: string, { key, place }: Lock): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    return (
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    )
  } catch {
    return null
  }
}

function firstOf<T>(items: readonly T[], find: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = find(item)
    if (found !== null) return found
  }
  return null
}
