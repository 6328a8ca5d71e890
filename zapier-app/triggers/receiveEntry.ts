import { z as schema } from 'zod'
import type { Bundle, ZObject } from 'zapier-platform-core'
import { EntryNotification } from '../../shared/contract/notifications'
import { readMode } from '../bundle/readMode'
import { outputOfEntry } from '../entries/outputOfEntry'

const { type, data } = EntryNotification.shape
const Received = schema.object({
  type,
  // Not every server tells identifiers.
  data: data.extend({ identifiers: data.shape.identifiers.default({}) }),
})

/** The entry that a notification brings. One of another mode starts no Zap, nor does whatever else is posted to its address. */
export function receiveEntry(z: ZObject, bundle: Bundle) {
  const notification = Received.safeParse(bundle.cleanedRequest)
  if (!notification.success) return []
  const { data: entry } = notification.data
  const mode = readMode(z, bundle)
  return mode === null || mode === entry.mode ? [outputOfEntry(z, bundle, entry)] : []
}
