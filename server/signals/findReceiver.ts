import type { EntryMode } from '../../shared/contract/entry'
import { hashToken, isWellFormedToken } from '../secrets/token'
import type { ReceivingSignal, SignalStore } from './store'

export type ReceiverReference = { token: string } | { signalId: string; mode?: 'test' | undefined }
export type Receiver = { signalId: string; mode: EntryMode }

export type FindReceiverDeps = {
  signals: Pick<SignalStore, 'findByToken' | 'findReceiving' | 'markTokenUsed'>
}

/** The signal behind a token or an id as it is at this moment, and so whether its entries are tests. */
export async function findReceiver(
  deps: FindReceiverDeps,
  reference: ReceiverReference,
): Promise<Receiver | null> {
  if (!('token' in reference)) {
    const signal = await deps.signals.findReceiving(reference.signalId)
    return signal && { signalId: signal._id, mode: reference.mode ?? modeOf(signal) }
  }
  if (!isWellFormedToken('webhook', reference.token)) return null
  const hash = hashToken(reference.token)
  const signal = await deps.signals.findByToken(hash)
  if (!signal || !(await isValid(deps, signal, hash))) return null
  return { signalId: signal._id, mode: modeOf(signal) }
}

function modeOf({ status }: ReceivingSignal): EntryMode {
  return status === 'setup' ? 'test' : 'live'
}

/** The use of an old token is noted, so that its owner sees which senders still have to be told the new address. */
async function isValid(
  { signals }: FindReceiverDeps,
  signal: ReceivingSignal,
  hash: string,
): Promise<boolean> {
  if (signal.token.hash === hash) return true
  const now = new Date()
  const old = signal.oldTokens.find((each) => each.hash === hash)
  if (!old || old.expiresAt <= now) return false
  await signals.markTokenUsed(hash, now)
  return true
}
