import { LRUCache } from 'lru-cache'
import type { ActivityStore } from './activityStore'
import type { EntryStore, StoredEntry } from './store'

const SIGNALS_REMEMBERED_MAX = 10_000

type Received = Pick<StoredEntry, 'signalId' | 'receivedAt'>

export type LastEntries = {
  /** Takes in what this server has just received, and nobody has followed yet. */
  remember: (received: readonly Received[]) => void
  find: (signalIds: string[]) => Promise<Map<string, Date | null>>
}

/** When signals last received something, a whole page of them by one question. */
export function createLastEntries({
  entries,
  activities,
}: {
  entries: Pick<EntryStore, 'findLatest'>
  activities: Pick<ActivityStore, 'find' | 'begin'>
}): LastEntries {
  const recent = new LRUCache<string, Date>({ max: SIGNALS_REMEMBERED_MAX })

  /** For signals that were neither asked about nor followed before, such as new ones. */
  const begin = async (signalIds: string[]) => {
    const latest = await Promise.all(signalIds.map((id) => entries.findLatest(id)))
    const found = new Map(signalIds.map((id, index) => [id, latest[index]?.receivedAt ?? null]))
    if (found.size > 0) await activities.begin(found)
    return found
  }
  return {
    remember(received) {
      for (const [signalId, at] of lastOf(received)) recent.set(signalId, later(recent.get(signalId), at))
    },
    async find(signalIds) {
      const known = await activities.find(signalIds)
      const begun = await begin(signalIds.filter((id) => !known.has(id)))
      const find = (id: string) => known.get(id) ?? begun.get(id) ?? null
      return new Map(signalIds.map((id) => [id, later(recent.get(id), find(id))]))
    },
  }
}

/** When each signal received the last of these entries. */
export function lastOf(received: readonly Received[]): Map<string, Date> {
  const last = new Map<string, Date>()
  for (const { signalId, receivedAt } of received) last.set(signalId, later(last.get(signalId), receivedAt))
  return last
}

function later<Moment extends Date | null>(one: Date | undefined, other: Moment): Date | Moment {
  return one !== undefined && (other === null || one > other) ? one : other
}
