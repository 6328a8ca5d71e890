import { HOUR_MS } from '../durations'
import type { Seal } from '../secrets/seal'
import { type EditDeps, editSignal } from './editSignal'
import { issueToken } from './issueToken'
import type { ReceiverStore } from './receiverStore'
import type { OldToken, StoredSignal } from './store'

export type RotateTokenDeps = EditDeps & { receivers: Pick<ReceiverStore, 'addToken'>; seal: Seal }

/** The new address holds at once. Older ones hold for the grace period, and never longer than they were to before. */
export async function rotateToken(
  deps: RotateTokenDeps,
  { signalId, graceHours }: { signalId: string; graceHours: number },
): Promise<StoredSignal> {
  const token = issueToken(deps.seal, signalId)
  return editSignal(deps, signalId, async (signal) => {
    await deps.receivers.addToken(token.hash, signalId)
    return { token, oldTokens: retire(signal, { graceHours, nowMs: deps.now().getTime() }) }
  })
}

function retire(
  { token, oldTokens }: StoredSignal,
  { graceHours, nowMs }: { graceHours: number; nowMs: number },
): OldToken[] {
  const endMs = nowMs + graceHours * HOUR_MS
  return [{ hash: token.hash, expiresAt: new Date(endMs) }, ...oldTokens]
    .map(({ hash, expiresAt }) => ({ hash, expiresAt: new Date(Math.min(expiresAt.getTime(), endMs)) }))
    .filter(({ expiresAt }) => expiresAt.getTime() > nowMs)
}
