import type { Bundle, ZObject } from 'zapier-platform-core'
import type { EntryMode } from '../../shared/contract/entries'
import { readSignalFilter } from '../bundle/readSignalId'
import { readMode } from '../bundle/readMode'
import { listActiveSignals } from '../signals/listActiveSignals'
import { type CurrentSignal, readSignal } from '../signals/readSignal'
import { type ReadEntry, readNewestEntries } from './readEntries'

/** The editor shows three samples to choose from. */
const SAMPLES = 3

export type RecentEntry = { entry: ReadEntry; signal: CurrentSignal }

/** The newest entries of the chosen mode, of the chosen signal or of those that received something last. */
export async function readRecentEntries(
  z: ZObject,
  bundle: Bundle,
): Promise<{ signals: CurrentSignal[]; entries: RecentEntry[] }> {
  const signalId = readSignalFilter(bundle)
  const signalIds = signalId === undefined ? await listActiveSignals(z, SAMPLES) : [signalId]
  const signals = await Promise.all(signalIds.map((id) => readSignal(z, id)))
  const mode = readMode(z, bundle)
  const ofMode = mode === null ? [] : await newestOf(z, signals, mode)
  // Whoever sets up a Zap before anything is live maps the fields of a test, which are the same.
  return { signals, entries: ofMode.length > 0 ? ofMode : await newestOf(z, signals, null) }
}

async function newestOf(
  z: ZObject,
  signals: CurrentSignal[],
  mode: EntryMode | null,
): Promise<RecentEntry[]> {
  const query = { ...(mode === null ? {} : { mode }), limit: signals.length === 1 ? SAMPLES : 1 }
  const entries = await Promise.all(
    signals.map(async (signal) => {
      const newest = await readNewestEntries(z, { signalId: signal.id, query })
      return newest.map((entry) => ({ entry, signal }))
    }),
  )
  return entries.flat().sort((one, other) => (one.entry.id < other.entry.id ? 1 : -1))
}
