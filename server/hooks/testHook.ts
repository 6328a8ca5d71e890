import { makeId } from '../ids'
import { findHook } from './findHook'
import { madeUpNotification } from './madeUpNotification'
import { makeDelivery } from './queueDeliveries'
import { type SendDeps, sendNotification } from './sendNotification'
import type { HookStore, StoredDelivery } from './store'

export type TestHookDeps = SendDeps & { hooks: Pick<HookStore, 'find' | 'addDeliveries' | 'update'> }

/** Sends a made-up notification, also where the hook is off; what comes of it is kept with the others. */
export async function testHook(deps: TestHookDeps, { hookId }: { hookId: string }): Promise<StoredDelivery> {
  const hook = await findHook(deps.hooks, hookId)
  const at = deps.now()
  const entryId = makeId('ent', at)
  const made = makeDelivery(hook, { id: entryId, entryId, lead: null }, at)
  const notification = madeUpNotification(hook, entryId, made.createdAt)
  const attempt = await sendNotification(deps, hook, { id: made._id, notification })
  const delivery: StoredDelivery = {
    ...made,
    isTest: true,
    outcome: attempt.error === null ? 'delivered' : 'failed',
    reason: attempt.error === null ? null : 'It was a test, which is not repeated.',
    nextAttemptAt: null,
    attemptCount: 1,
    attempts: [attempt],
  }
  await deps.hooks.addDeliveries([delivery])
  // It has shown that the address answers: what a failure holds back need not wait.
  if (attempt.error === null) await deps.hooks.update(hook._id, { heldUntil: null })
  return delivery
}
