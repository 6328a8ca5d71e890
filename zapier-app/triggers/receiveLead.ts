import { z as schema } from 'zod'
import type { Bundle, ZObject } from 'zapier-platform-core'
import { LeadCreated, LeadUpdated } from '../../shared/contract/notifications'
import { outputOfLead } from '../leads/outputOfLead'
import { ToldLead } from '../leads/readLead'

const Created = schema.object({ type: LeadCreated.shape.type, data: ToldLead })
const Updated = schema.object({
  type: LeadUpdated.shape.type,
  data: ToldLead.extend({ previous: LeadUpdated.shape.data.shape.previous }),
})

/** The lead that a notification brings. Whatever else is posted to Zapier's address starts no Zap. */
export function receiveLead(z: ZObject, bundle: Bundle) {
  const notification = Created.safeParse(bundle.cleanedRequest)
  return notification.success ? [outputOfLead(z, bundle, notification.data.data)] : []
}

/** The same of a change. One of the snooze alone starts nothing. */
export function receiveStatusChange(z: ZObject, bundle: Bundle) {
  const notification = Updated.safeParse(bundle.cleanedRequest)
  if (!notification.success) return []
  const { previous, ...lead } = notification.data.data
  if (previous.status === lead.status) return []
  return [{ ...outputOfLead(z, bundle, lead), previous_status: previous.status }]
}
