import type { Core } from '../core'
import type { Feature } from '../feature'
import type { MappedSignal } from '../payload/readEntry'
import { createFollower } from './followEntries'
import { indexEntries } from './indexEntries'
import { LookUpStore } from './lookUpStore'
import { readSample } from './readSample'
import { mountEntries } from './routes'
import { EntryStore, type NewEntry, type StoredEntry } from './store'
import { trimTestEntries } from './trimTestEntries'

type EntriesNeed = {
  signals: {
    requireSignal: (signalId: string) => Promise<unknown>
    findMapping: (signalId: string) => Promise<MappedSignal | null>
    findMappings: (signalIds: string[]) => Promise<Map<string, MappedSignal>>
  }
  hooks: { queue: (entries: readonly StoredEntry[]) => Promise<void> }
}

/** What was received: reading, listing and finding it, and following it as it comes. */
export function createEntries({
  database,
  log,
  now,
  leases,
}: Pick<Core, 'database' | 'log' | 'now' | 'leases'>) {
  const entries = new EntryStore(database)
  const lookUps = new LookUpStore(database)
  const background = {
    entries: new EntryStore(database.background),
    lookUps: new LookUpStore(database.background),
  }
  const feature: Feature<EntriesNeed> = {
    async prepare() {
      await background.entries.prepare()
      await background.entries.markUnfollowed()
    },
    mount(routes, { signals }) {
      const { requireSignal, findMapping } = signals
      mountEntries(routes, { entries, lookUps, requireSignal, findMapping })
    },
    workers: ({ signals, hooks }) => [
      createFollower({
        entries: background.entries,
        leases,
        log,
        now,
        async handle(batch) {
          await indexEntries({ ...background, log, findMappings: signals.findMappings }, batch)
          await hooks.queue(batch)
          await trimTestEntries(background, batch)
        },
      }),
    ],
    async removeSignal(signalId) {
      await background.lookUps.removeAllOf(signalId)
      await background.entries.removeAllOf(signalId)
    },
  }
  return {
    ...feature,
    insert: (made: readonly NewEntry[]) => entries.insert(made),
    findReceipts: (entryIds: string[]) => entries.findReceipts(entryIds),
    findWithBytes: (entryId: string) => entries.findWithBytes(entryId),
    /** The entry of that id, or else the signal's latest one, read; null where there is none. */
    readSample: (signalId: string, entryId?: string) => readSample(entries, { signalId, entryId }),
    findLastReceivedAt: async (signalId: string) => (await entries.findLatest(signalId))?.receivedAt ?? null,
  }
}
