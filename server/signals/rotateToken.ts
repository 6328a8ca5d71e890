import type { Seal } from '../secrets/seal'
import { editSignal } from './editSignal'
import { issueToken } from './issueToken'
import type { OldToken, SignalStore, StoredSignal } from './store'

const HOUR_MS = 3_600_000

export type RotateTokenDeps = { signals: Pick<SignalStore, 'find' | 'update' | 'addToken'>; seal: Seal }

/** The new address holds at once. Older ones hold for the grace period, and never longer than they were to before. */
export async function rotateToken(
  { signals, seal }: RotateTokenDeps,
  { signalId, graceHours }: { signalId: string; graceHours: number },
): Promise<StoredSignal> {
  const token = issueToken(seal)
  return editSignal(signals, signalId, async (signal) => {
    await signals.addToken(token.hash, signalId)
    return { token, oldTokens: retire(signal, graceHours) }
  })
}

function retire({ token, oldTokens }: StoredSignal, graceHours: number): OldToken[] {
  const nowMs = Date.now()
  const endMs = nowMs + graceHours * HOUR_MS
  return [{ hash: token.hash, expiresAt: new Date(endMs) }, ...oldTokens]
    .map(({ hash, expiresAt }) => ({ hash, expiresAt: new Date(Math.min(expiresAt.getTime(), endMs)) }))
    .filter(({ expiresAt }) => expiresAt.getTime() > nowMs)
}
