import type { Hook, HookDelivery } from '../../shared/contract/hooks'
import type { StoredAttempt, StoredDelivery, StoredHook } from './store'

/** Without its secret. */
export function presentHook(hook: StoredHook): Hook {
  const { _id: id, url, event, signalId, mode, isEnabled, disabledReason } = hook
  const { entryId = null, statuses = null, waitMinutes = null } = hook
  return {
    id,
    url,
    event,
    signalId,
    mode,
    entryId,
    statuses,
    waitMinutes,
    isEnabled,
    disabledReason,
    disabledAt: hook.disabledAt?.toISOString() ?? null,
    lastDeliveredAt: hook.lastDeliveredAt?.toISOString() ?? null,
    createdAt: hook.createdAt.toISOString(),
    updatedAt: hook.updatedAt.toISOString(),
  }
}

export function presentDelivery(delivery: StoredDelivery): HookDelivery {
  const { _id: id, hookId, event, entryId, isTest, outcome, reason, attempts } = delivery
  const { leadId = null, refusalId = null, noticeId = null } = delivery
  return {
    id,
    hookId,
    event,
    entryId,
    leadId,
    refusalId,
    noticeId,
    isTest,
    outcome,
    reason,
    createdAt: delivery.createdAt.toISOString(),
    nextAttemptAt: delivery.nextAttemptAt?.toISOString() ?? null,
    attempts: attempts.map(presentAttempt),
  }
}

function presentAttempt({ at, request, ...attempt }: StoredAttempt): HookDelivery['attempts'][number] {
  const sent = request ? { headers: request.headers, body: request.body } : null
  return { at: at.toISOString(), ...attempt, request: sent }
}
