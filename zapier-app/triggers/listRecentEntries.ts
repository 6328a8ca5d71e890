import type { Bundle, ZObject } from 'zapier-platform-core'
import { signalCalls } from '../../shared/contract/signals'
import { PAGE_SIZE_MAX } from '../../shared/limits'
import { readSignalFilter } from '../bundle/readSignalId'
import { outputOfEntry } from '../entries/outputOfEntry'
import { readNewestEntries, tell } from '../entries/readEntries'
import { callApi } from '../http/callApi'
import { readSignal } from '../signals/readSignal'
import { SignalPage } from '../signals/signalPage'
import { readMode } from './readMode'

/** The editor shows three samples to choose from. */
const SAMPLES = 3

type NamedSignal = { id: string; name: string }

/** The newest entries, in the shape in which a notification brings them. */
export async function listRecentEntries(z: ZObject, bundle: Bundle) {
  const signalId = readSignalFilter(bundle.inputData)
  const mode = readMode(bundle.inputData)
  const signals = signalId === undefined ? await latestSignals(z) : [await readSignal(z, signalId)]
  const ofMode = mode === null ? [] : await newestOf(z, signals, { mode })
  // Whoever sets up a Zap before anything is live maps the fields of a test, which are the same.
  return ofMode.length > 0 ? ofMode : newestOf(z, signals, {})
}

async function newestOf(z: ZObject, signals: NamedSignal[], query: Record<string, string>) {
  const limit = signals.length === 1 ? SAMPLES : 1
  const entries = await Promise.all(
    signals.map(async ({ id, name }) => {
      const newest = await readNewestEntries(z, { signalId: id, query: { ...query, limit } })
      return newest.map((entry) => outputOfEntry(tell(entry, name)))
    }),
  )
  return entries.flat().sort((one, other) => (one.id < other.id ? 1 : -1))
}

/** Those that received something last. */
async function latestSignals(z: ZObject): Promise<NamedSignal[]> {
  const query = { limit: PAGE_SIZE_MAX }
  const { items } = await callApi(z, { call: signalCalls.listSignals, query, answer: SignalPage })
  return items
    .filter(({ lastEntryAt }) => lastEntryAt !== null)
    .sort((one, other) => (other.lastEntryAt ?? '').localeCompare(one.lastEntryAt ?? ''))
    .slice(0, SAMPLES)
}
