import type { ZObject } from 'zapier-platform-core'

/** A header carries printable ASCII, servers bound its length, and the platform refuses what looks like its own templates. */
const plainKey = /^(?!.*\{\{)[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?$/

/** The header for the key that a user gave. A key that no header can carry so is sent as its hash, which is the same each time. */
export function idempotencyHeader(z: ZObject, given: unknown): Record<string, string> {
  const key = readKey(given)
  if (key === '') return {}
  return { 'Idempotency-Key': plainKey.test(key) ? key : z.hash('sha256', key) }
}

export function hasIdempotencyKey(given: unknown): boolean {
  return readKey(given) !== ''
}

function readKey(given: unknown): string {
  return typeof given === 'number' ? String(given) : typeof given === 'string' ? given.trim() : ''
}
