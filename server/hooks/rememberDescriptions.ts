import { LRUCache } from 'lru-cache'
import type { EntryNotification } from '../../shared/contract/notifications'
import { describeEntry, type EntryToTell } from './describeEntry'

/** Together, in bytes of their entries; a description takes several times as much. */
const REMEMBERED_BYTES_MAX = 4 * 1_048_576
const REMEMBERED_MAX = 500

/**
 * Describes an entry once for all hooks and attempts that are about it soon after one another: to read a large one takes
 * a hundred milliseconds. Another version of the signal may map other identifiers.
 */
export function rememberDescriptions(): (told: EntryToTell) => Promise<EntryNotification> {
  const remembered = new LRUCache<string, Promise<EntryNotification>>({
    max: REMEMBERED_MAX,
    maxSize: REMEMBERED_BYTES_MAX,
  })
  return (told) => {
    const { entry, bytes, signal } = told
    const key = `${entry._id} ${signal.version}`
    const known = remembered.get(key)
    if (known) return known
    const described = describeEntry(told)
    remembered.set(key, described, { size: bytes.length + 1 })
    described.catch(() => remembered.delete(key))
    return described
  }
}
