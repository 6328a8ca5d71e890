import type { EntryMode } from '../../shared/contract/entries'
import type { HookStore, StoredDelivery, StoredHook } from './store'

/** What is known of an entry that was stored. */
export type StoredArrival = { _id: string; signalId: string; mode: EntryMode; receivedAt: Date }

export type QueueDeps = { hooks: Pick<HookStore, 'listEnabled' | 'addDeliveries'>; now: () => Date }

/** Queues a notification for each entry and each hook that asked for it. The same entries again change nothing. */
export async function queueDeliveries(
  { hooks, now }: QueueDeps,
  entries: readonly StoredArrival[],
): Promise<void> {
  const listening = await hooks.listEnabled('entry.received')
  const at = now()
  await hooks.addDeliveries(
    entries.flatMap((entry) =>
      listening.filter((hook) => isFor(hook, entry)).map((hook) => makeDelivery(hook, entry._id, at)),
    ),
  )
}

/** What was received before the hook was made is not news. */
function isFor({ signalId, mode, createdAt }: StoredHook, entry: StoredArrival): boolean {
  const isOfSignal = signalId === null || signalId === entry.signalId
  const isOfMode = mode === null || mode === entry.mode
  return isOfSignal && isOfMode && entry.receivedAt >= createdAt
}

export function makeDelivery({ _id, event }: StoredHook, entryId: string, at: Date): StoredDelivery {
  return {
    _id: `${_id}_${entryId}`,
    hookId: _id,
    event,
    entryId,
    isTest: false,
    outcome: 'pending',
    reason: null,
    createdAt: at,
    nextAttemptAt: at,
    attemptCount: 0,
    attempts: [],
  }
}
