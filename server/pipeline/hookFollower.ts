import type { Follow } from '../entries/followEntries'
import { queueDeliveries, type QueueDeps } from '../hooks/queueDeliveries'
import { idAtTime } from '../ids'

/** The clocks of servers that share a database differ. */
const CLOCKS_DIFFER_MS = 60_000

/** Offers entries to the hooks, a few seconds after they came; what came before the first hook could be made is no news. */
export function hookFollower(deps: QueueDeps): Follow {
  const startAfter = idAtTime('ent', Date.now() - CLOCKS_DIFFER_MS)
  return { name: 'hooks', startAfter, handle: (batch) => queueDeliveries(deps, batch) }
}
