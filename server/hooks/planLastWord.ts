import { MINUTE_MS } from '../durations'
import { makeId } from '../ids'
import { makeDelivery } from './queueDeliveries'
import { requireEntry, type RequireEntryDeps } from './requireEntry'
import type { HookStore, StoredHook } from './store'

export type LastWordDeps = RequireEntryDeps & {
  hooks: Pick<HookStore, 'addDeliveries'>
  now: () => Date
}

/**
 * Queues what a hook that waits for one entry tells at the end of its time. Looked at after the hook was stored, so that an
 * entry which has come to its outcome in between is told at once.
 */
export async function planLastWord(
  { hooks, findOutcome, now }: LastWordDeps,
  hook: StoredHook,
): Promise<void> {
  const { entryId = null, waitMinutes = null } = hook
  if (entryId === null || waitMinutes === null) return
  const { outcome } = await requireEntry({ findOutcome }, entryId)
  const at = now()
  const waitMs = outcome === 'pending' ? waitMinutes * MINUTE_MS : 0
  const lastWord = makeDelivery(hook, { id: makeId('evt', at), entryId, lead: null }, at)
  await hooks.addDeliveries([{ ...lastWord, nextAttemptAt: new Date(at.getTime() + waitMs) }])
}
