import { z as schema } from 'zod'
import type { Bundle, ZObject } from 'zapier-platform-core'
import { RequestRefused } from '../../shared/contract/notifications'
import { outputOfRefusal } from '../refusals/outputOfRefusal'
import { ToldRefusal } from '../refusals/readRefusal'

const Refused = schema.object({ type: RequestRefused.shape.type, data: ToldRefusal })

/** The refused request that a notification brings. Whatever else is posted to Zapier's address starts no Zap. */
export function receiveRefusal(_z: ZObject, bundle: Bundle) {
  const notification = Refused.safeParse(bundle.cleanedRequest)
  return notification.success ? [outputOfRefusal(notification.data.data)] : []
}
