import type { Follow } from '../entries/followEntries'
import { queueDeliveries, type QueueDeps } from '../hooks/queueDeliveries'

/** Offers entries to the hooks, a few seconds after they came. */
export function hookFollower(deps: QueueDeps): Follow {
  return { name: 'hooks', startAfter: '', handle: (batch) => queueDeliveries(deps, batch) }
}
