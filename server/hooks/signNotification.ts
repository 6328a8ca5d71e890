import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { markOwn } from '../secrets/ownMark'
import { placeOf } from '../secrets/places'
import type { Seal } from '../secrets/seal'
import type { StoredHook } from './store'

const SECRET_BYTES = 32

export function makeHookSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`
}

/** The headers of Standard Webhooks, or null where the secret was sealed by another SIGNALPOST_SECRET. */
export function signNotification(
  seal: Seal,
  hook: Pick<StoredHook, '_id' | 'sealedSecret' | 'oldSecret'>,
  { id, body, at }: { id: string; body: string; at: Date },
): Record<string, string> | null {
  const isOldInUse = hook.oldSecret !== null && hook.oldSecret.expiresAt > at
  const sealed = [hook.sealedSecret, ...(isOldInUse && hook.oldSecret ? [hook.oldSecret.sealed] : [])]
  const secrets = sealed.flatMap((each) => seal.unseal(each, placeOf.hookSecret(hook._id)) ?? [])
  if (secrets.length === 0) return null
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Signalpost',
    ...markOwn(seal),
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
}
