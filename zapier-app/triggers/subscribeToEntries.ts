import { readMode } from '../bundle/readMode'
import { subscribeTo } from './subscribeTo'

export const subscribeToEntries = subscribeTo((z, bundle) => ({
  event: 'entry.received',
  mode: readMode(z, bundle),
}))
