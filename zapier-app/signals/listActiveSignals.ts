import type { ZObject } from 'zapier-platform-core'
import { listSignals } from './listSignals'

/** The ids of the signals that received something, the latest first. */
export async function listActiveSignals(z: ZObject, countMax: number): Promise<string[]> {
  const signals = await listSignals(z)
  return signals
    .filter(({ lastEntryAt }) => lastEntryAt !== null)
    .sort((one, other) => (other.lastEntryAt ?? '').localeCompare(one.lastEntryAt ?? ''))
    .slice(0, countMax)
    .map(({ id }) => id)
}
