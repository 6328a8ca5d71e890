import { readMode } from '../bundle/readMode'
import { subscribeTo } from './subscribeTo'

export const subscribeToEntries = subscribeTo((_, { inputData }) => ({
  event: 'entry.received',
  mode: readMode(inputData),
}))
