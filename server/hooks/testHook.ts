import type { EntryNotification } from '../../shared/contract/hooks'
import { makeId } from '../ids'
import { findHook } from './findHook'
import { makeDelivery } from './queueDeliveries'
import { type SendDeps, sendNotification } from './sendNotification'
import type { HookStore, StoredDelivery, StoredHook } from './store'

export type TestHookDeps = SendDeps & { hooks: Pick<HookStore, 'find' | 'addDeliveries' | 'update'> }

/** Sends a made-up notification, also where the hook is off; what comes of it is kept with the others. */
export async function testHook(deps: TestHookDeps, { hookId }: { hookId: string }): Promise<StoredDelivery> {
  const hook = await findHook(deps.hooks, hookId)
  const at = deps.now()
  const entryId = makeId('ent', at)
  const made = makeDelivery(hook, entryId, at)
  const notification = madeUpEntry(hook, entryId, made.createdAt)
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

function madeUpEntry({ signalId }: StoredHook, id: string, at: Date): EntryNotification {
  const receivedAt = at.toISOString()
  return {
    type: 'entry.received',
    timestamp: receivedAt,
    data: {
      id,
      signalId: signalId ?? 'sig_00000000000000000000000000',
      signalName: 'A test of this hook',
      mode: 'test',
      receivedAt,
      fields: { email: 'ada@acme.example', full_name: 'Ada Lovelace', pages_visited: '/pricing' },
      identifiers: { email: 'ada@acme.example', full_name: 'Ada Lovelace' },
    },
  }
}
