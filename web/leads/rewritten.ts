import { useCallback, useSyncExternalStore } from 'react'
import type { SequenceStep } from '../../shared/contract/sequences'

/** What became of the last text that was asked for, until somebody has looked at it. */
export type Rewritten = {
  /** What the new text stands in for, while the two are compared. */
  before: readonly SequenceStep[] | null
  /** Why there is none. */
  error: unknown
}

const NONE: Rewritten = { before: null, error: null }

/** By the id of the lead, since that is left while a model writes, or while two texts are compared. */
const known = new Map<string, Rewritten>()
const watchers = new Map<string, Set<() => void>>()

export function noteRewritten(leadId: string, rewritten: Partial<Rewritten>): void {
  known.set(leadId, { ...NONE, ...rewritten })
  for (const tell of watchers.get(leadId) ?? []) tell()
}

/** Whether it is on the screen, where it says itself what became of it. */
export function isWatched(leadId: string): boolean {
  return (watchers.get(leadId)?.size ?? 0) > 0
}

export function useRewritten(leadId: string): Rewritten {
  const watch = useCallback(
    (tell: () => void) => {
      const all = watchers.get(leadId) ?? new Set()
      watchers.set(leadId, all.add(tell))
      return () => {
        all.delete(tell)
      }
    },
    [leadId],
  )
  return useSyncExternalStore(watch, () => known.get(leadId) ?? NONE)
}
