import type { EntryMode } from '../../shared/contract/entries'
import { hashToken, isWellFormedToken } from '../secrets/token'
import type { ReceiverStore, ReceivingSignal } from './receiverStore'

export type ReceiverReference = { token: string } | { signalId: string; mode?: 'test' | undefined }
export type Receiver = { signalId: string; mode: EntryMode; requestsPerMinute: number | null }

export type FindReceiversDeps = {
  receivers: Pick<ReceiverStore, 'findTokenOwners' | 'findReceiving' | 'markTokensUsed'>
  now: () => Date
}

/**
 * The signal behind each token or id as it is at this moment, and so whether its entries are tests; null for a
 * reference that leads to none. Two questions to the database, however many references there are.
 */
export async function findReceivers(
  { receivers: store, now }: FindReceiversDeps,
  references: readonly ReceiverReference[],
): Promise<(Receiver | null)[]> {
  const hashOf = rememberHashes()
  const hashes = references.map(hashOf)
  const owners = await store.findTokenOwners([...new Set(hashes.filter((hash) => hash !== null))])
  const ids = references.map((reference, index) =>
    'token' in reference ? owners.get(hashes[index] ?? '') : reference.signalId,
  )
  const found = await store.findReceiving([...new Set(ids.filter((id) => id !== undefined))])
  const at = now()
  const usedOld = new Set<string>()
  const receivers = references.map((reference, index) => {
    const signal = found.get(ids[index] ?? '')
    if (!signal) return null
    if (!('token' in reference)) return receiverOf(signal, reference.mode)
    const hash = hashes[index] ?? ''
    if (signal.token.hash !== hash) {
      if (!isStillValid(signal, hash, at)) return null
      usedOld.add(hash)
    }
    return receiverOf(signal)
  })
  // The use of an old token is noted, so that its owner sees which senders still have to be told the new address.
  if (usedOld.size > 0) await store.markTokensUsed([...usedOld], at)
  return receivers
}

/** Hashes each token once, however many references of a group hold it. */
function rememberHashes(): (reference: ReceiverReference) => string | null {
  const known = new Map<string, string>()
  return (reference) => {
    if (!('token' in reference) || !isWellFormedToken('webhook', reference.token)) return null
    const hash = known.get(reference.token) ?? hashToken(reference.token)
    known.set(reference.token, hash)
    return hash
  }
}

function receiverOf({ _id, status, requestsPerMinute = null }: ReceivingSignal, mode?: 'test'): Receiver {
  return { signalId: _id, mode: mode ?? (status === 'setup' ? 'test' : 'live'), requestsPerMinute }
}

function isStillValid({ oldTokens }: ReceivingSignal, hash: string, now: Date): boolean {
  return oldTokens.some((old) => old.hash === hash && old.expiresAt > now)
}
