import type { Logger } from 'pino'
import type { Notification } from '../../shared/contract/notifications'
import { planFarewells } from './endHooks'
import type { FarewellStore } from './farewellStore'
import { BACKLOG_DELAY_MS_MAX, retryDelayMs } from './retrySchedule'
import { type SendDeps, sendNotification } from './sendNotification'
import type { HookStore, StoredAttempt, StoredDelivery, StoredHook } from './store'

const GONE = 410

export type AttemptDeps = SendDeps & {
  hooks: Pick<HookStore, 'find' | 'update' | 'settle' | 'remove' | 'removeDelivery'>
  farewells: Pick<FarewellStore, 'add'>
  /** What is to be told; null where that is no longer there. */
  describe: (delivery: StoredDelivery) => Promise<Notification | null>
  /** From 0 to 1. */
  random: () => number
  log: Logger
}

/** Makes one attempt at a delivery that was claimed, and writes what comes of it. False when the address has failed. */
export async function attemptDelivery(deps: AttemptDeps, delivery: StoredDelivery): Promise<boolean> {
  const { hooks } = deps
  const hook = await hooks.find(delivery.hookId)
  if (!hook) {
    await hooks.removeDelivery(delivery._id)
    return true
  }
  if (!hook.isEnabled) {
    await drop(deps, delivery, 'The hook is switched off.')
    return true
  }
  const notification = await deps.describe(delivery)
  if (!notification) {
    await drop(deps, delivery, 'What it was about is no longer there.')
    if (isForOnce(hook)) await hooks.remove(hook._id)
    return true
  }
  const attempt = await sendNotification(deps, hook, { id: delivery._id, notification })
  logAttempt(deps, delivery, attempt)
  if (attempt.error === null) await succeed(deps, { hook, delivery, attempt })
  else await fail(deps, { hook, delivery, attempt })
  return attempt.error === null
}

async function drop({ hooks }: AttemptDeps, delivery: StoredDelivery, reason: string): Promise<void> {
  await hooks.settle(delivery, { outcome: 'failed', reason, nextAttemptAt: null }, null)
}

/** Whoever waits for one entry hears of it once. */
function isForOnce({ waitMinutes = null }: StoredHook): boolean {
  return waitMinutes !== null
}

async function succeed({ hooks }: AttemptDeps, { hook, delivery, attempt }: Attempted): Promise<void> {
  await hooks.settle(delivery, { outcome: 'delivered', reason: null, nextAttemptAt: null }, attempt)
  if (isForOnce(hook)) await hooks.remove(hook._id)
  else await hooks.update(hook._id, { lastDeliveredAt: attempt.at, heldUntil: null })
}

type Attempted = { hook: StoredHook; delivery: StoredDelivery; attempt: StoredAttempt }

async function fail(deps: AttemptDeps, { hook, delivery, attempt }: Attempted): Promise<void> {
  const { hooks, now, random } = deps
  if (attempt.status === GONE) {
    await giveUp(
      deps,
      { hook, delivery, attempt },
      'The address answered 410: it wants no more notifications.',
    )
    return
  }
  const delayMs = retryDelayMs(delivery.attemptCount, random())
  if (delayMs === null) {
    await giveUp(
      deps,
      { hook, delivery, attempt },
      `Nothing could be delivered for a day. ${attempt.error ?? ''}`,
    )
    return
  }
  const failedAt = now()
  const nextAttemptAt = new Date(failedAt.getTime() + delayMs)
  await hooks.settle(delivery, { outcome: 'pending', reason: null, nextAttemptAt }, attempt)
  // What waits for the same hook need not find out anew that its address does not answer.
  const heldUntil = new Date(failedAt.getTime() + Math.min(delayMs, BACKLOG_DELAY_MS_MAX))
  await hooks.update(hook._id, { heldUntil })
}

/** Ends the delivery, and the hook too, unless others have reached its address meanwhile. */
async function giveUp(
  { hooks, farewells, now }: AttemptDeps,
  { hook, delivery, attempt }: Attempted,
  why: string,
): Promise<void> {
  const isReachable = hook.lastDeliveredAt !== null && hook.lastDeliveredAt > delivery.createdAt
  if (isForOnce(hook)) {
    await hooks.remove(hook._id)
  } else if (attempt.status === GONE || !isReachable) {
    const at = now()
    if (attempt.status !== GONE) await planFarewells(farewells, [hook], at)
    await hooks.update(hook._id, { isEnabled: false, disabledReason: why, disabledAt: at, updatedAt: at })
  }
  const reason = isReachable && attempt.status !== GONE ? 'Every attempt of a day has failed.' : why
  await hooks.settle(delivery, { outcome: 'failed', reason, nextAttemptAt: null }, attempt)
}

function logAttempt({ log }: AttemptDeps, delivery: StoredDelivery, attempt: StoredAttempt): void {
  const { hookId, entryId, attemptCount } = delivery
  const { status, durationMs, error } = attempt
  log.info({ event: 'hook.attempted', hookId, entryId, attemptCount, status, error, durationMs })
}
