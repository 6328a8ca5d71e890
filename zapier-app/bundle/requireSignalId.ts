import type { Bundle, ZObject } from 'zapier-platform-core'
import { toZapierError } from '../http/toZapierError'
import { readSignalId } from './readSignalId'

/** What an earlier step should have named is a matter of this run; what stands in the step itself is wrong in every run. */
export function requireSignalId(z: ZObject, bundle: Bundle): string {
  const chosen = readSignalId(bundle)
  if (chosen.kind === 'id' && /^[\w-]+$/.test(chosen.signalId)) return chosen.signalId
  if (chosen.kind === 'id') {
    const message = 'What stands in the field Signal is not the ID of a signal: choose one from the list.'
    throw toZapierError(z, { next: 'repair', message })
  }
  if (chosen.kind === 'reference') {
    throw toZapierError(z, { next: 'halt', message: 'The earlier step that names the signal gave no value.' })
  }
  throw toZapierError(z, { next: 'repair', message: 'No signal is chosen: choose one in this step.' })
}
