import { readMode } from '../bundle/readMode'
import { subscribeTo } from './subscribeTo'

/** Live entries are most of them, and told apart when they come: only for tests are the others not to be sent. */
export const subscribeToEntries = subscribeTo((z, bundle) => ({
  event: 'entry.received',
  ...(readMode(z, bundle) === 'test' ? { mode: 'test' as const } : {}),
}))
