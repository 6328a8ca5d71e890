import type { Bundle, ZObject } from 'zapier-platform-core'
import { EntryNotification } from '../../shared/contract/notifications'
import { outputOfEntry } from '../entries/outputOfEntry'

/** What a notification brings. Whatever else is posted to Zapier's address starts no Zap. */
export function receiveEntry(z: ZObject, bundle: Bundle) {
  const notification = EntryNotification.safeParse(bundle.cleanedRequest)
  return notification.success ? [outputOfEntry(z, bundle, notification.data.data)] : []
}
