import { readStatuses } from '../leads/readStatuses'
import { subscribeTo } from './subscribeTo'

export const subscribeToLeads = subscribeTo(() => ({ event: 'lead.created' }))

export const subscribeToChanges = subscribeTo((z, bundle) => ({
  event: 'lead.updated',
  statuses: readStatuses(z, bundle),
}))
