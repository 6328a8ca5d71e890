import { AppError } from '../../shared/errors'
import { MINUTE_MS } from '../durations'
import type { Receiver } from './arrival'
import type { RequestCountStore } from './requestCountStore'

/**
 * For each request the error of one that comes above its signal's own limit for this minute, or null. Signals without
 * a limit, which is the rule, cost nothing here.
 */
export async function limitRequests(
  { counts, now: clock }: { counts: Pick<RequestCountStore, 'add'>; now: () => Date },
  receivers: readonly (Receiver | null)[],
): Promise<(AppError | null)[]> {
  const now = clock().getTime()
  const minute = new Date(now - (now % MINUTE_MS))
  const allowed = new Map<string, number>()
  for (const [signalId, { limit, count }] of groupBySignal(receivers)) {
    const total = await counts.add(signalId, minute, count)
    allowed.set(signalId, Math.max(0, limit - (total - count)))
  }
  return receivers.map((receiver) => {
    if (receiver?.requestsPerMinute == null) return null
    const left = allowed.get(receiver.signalId) ?? 0
    allowed.set(receiver.signalId, left - 1)
    return left > 0 ? null : rateLimited(receiver.requestsPerMinute, minute.getTime() + MINUTE_MS - now)
  })
}

function groupBySignal(
  receivers: readonly (Receiver | null)[],
): Map<string, { limit: number; count: number }> {
  const groups = new Map<string, { limit: number; count: number }>()
  for (const receiver of receivers) {
    if (receiver?.requestsPerMinute == null) continue
    const count = (groups.get(receiver.signalId)?.count ?? 0) + 1
    groups.set(receiver.signalId, { limit: receiver.requestsPerMinute, count })
  }
  return groups
}

function rateLimited(requestsPerMinute: number, waitMs: number): AppError {
  return new AppError('rate_limited', `This signal takes ${requestsPerMinute} requests a minute.`, {
    hint: 'Send the request again in the next minute.',
    details: { requestsPerMinute, retryAfterSeconds: Math.ceil(waitMs / 1_000) },
  })
}
