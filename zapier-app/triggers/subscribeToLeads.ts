import { readStatuses } from '../leads/readStatuses'
import { subscribeTo } from './subscribeTo'

export const subscribeToLeads = subscribeTo(() => ({ event: 'lead.created' }))

export const subscribeToChanges = subscribeTo((z, bundle) => {
  const statuses = readStatuses(z, bundle)
  return { event: 'lead.updated', ...(statuses === null ? {} : { statuses }) }
})
