import { Counter } from 'prom-client'
import type { EntryMode } from '../../shared/contract/entries'
import type { HookEvent } from '../../shared/contract/hooks'
import type { Owned } from '../../shared/rights'
import type { Core } from '../core'
import type { Database } from '../database/connect'
import type { Feature } from '../feature'
import type { Forgotten } from '../forgotten/createForgotten'
import { makeId } from '../ids'
import type { News } from '../news'
import type { MappedSignal } from '../payload/readEntry'
import { ActivityStore } from './activityStore'
import { DueStore } from './dueStore'
import { FetchStore } from './fetchStore'
import { createFollower } from './followEntries'
import { FollowStore } from './followStore'
import { emptyArrivals } from './held/emptyArrivals'
import { entriesHolding, type EntriesHoldingDeps } from './held/entriesHolding'
import { HeldEntryStore } from './held/heldEntryStore'
import { createIndexer, indexAgain, type IndexAnewDeps } from './indexAnew'
import { indexEntries } from './indexEntries'
import { indexNewest } from './indexNewest'
import { createLastEntries, lastOf } from './lastEntries'
import { LookUpStore } from './lookUpStore'
import { OutcomeStore } from './outcomeStore'
import { type Former, PendingStore } from './pendingStore'
import { readNewest } from './readNewest'
import { readSample } from './readSample'
import { type EntryRetention, removeOldEntries } from './removeOldEntries'
import { RetentionStore } from './retentionStore'
import { mountEntries, type PreviewEntry } from './routes'
import { EntryStore, type NewEntry, type StoredEntry } from './store'
import { newsIdOf, tellFinished, tellOutcomes } from './tellFinished'
import { trimTestEntries } from './trimTestEntries'
import { WritingStore } from './writingStore'

type EntriesNeed = {
  signals: {
    requireSignal: (signalId: string) => Promise<Owned>
    findMapping: (signalId: string) => Promise<MappedSignal | null>
    listIds: () => Promise<string[]>
  } & IndexAnewDeps['signals']
  leads: EntriesHoldingDeps['leads']
  leadPipeline: { preview: PreviewEntry }
  hooks: { queue: (news: readonly News[]) => Promise<void> }
  stats: { count: (counted: Counted[]) => Promise<void> }
}

type Counted = {
  signalId: string
  at: Date
  kind: EntryMode | 'skipped' | 'failed'
  n: number
  reason?: string | null
}

type EntriesCore = Pick<Core, 'database' | 'log' | 'now' | 'leases' | 'traffic' | 'registry' | 'settings'> & {
  forgotten: Forgotten
}
type Stores = ReturnType<typeof openStores>

/** What was received: reading, listing and finding it, and following it as it comes. */
export function createEntries(core: EntriesCore) {
  const stores = openStores(core.database)
  const background = openStores(core.database.background)
  const follow = prepareFollower(core, background)
  const feature: Feature<EntriesNeed> = {
    prepare: () => prepareStores(background),
    mount(routes, others) {
      mountEntries(routes, { ...stores, ...neededByRoutes(core, stores, others) })
    },
    workers: (others) => [
      follow(others),
      createIndexer({ ...core, ...background, signals: others.signals }),
      teller(core, background, others),
    ],
    holdings: (others) => [entriesHolding({ ...background, ...others, now: core.now })],
    async removeOld(at) {
      await emptyArrivals(background.held, at)
      await removeOldEntries({ ...background, kept: keptOf(core) }, at)
    },
    async removeSignal(signalId) {
      await background.lookUps.removeAllOf(signalId)
      await background.entries.removeAllOf(signalId)
      await background.activities.remove(signalId)
    },
  }
  return {
    ...feature,
    ...publicFunctions(stores),
    ...onTheirWay(background),
    ...forNotices(background),
    /** The newest of those received since then, of all signals, and those of the ids. */
    listRecent: (sinceMs: number, ids: readonly string[]) => background.entries.listRecent(sinceMs, ids),
  }
}

function neededByRoutes(
  core: EntriesCore,
  stores: Stores,
  { signals, leadPipeline, hooks, stats }: Pick<EntriesNeed, 'signals' | 'leadPipeline' | 'hooks' | 'stats'>,
) {
  const indexing = { ...core, ...stores, findMappings: signals.findMappings }
  return {
    requireSignal: signals.requireSignal,
    findMapping: signals.findMapping,
    preview: leadPipeline.preview,
    tellOutcome: async (entryId: string) =>
      tellOutcomes({ ...stores, tell: hooks.queue }, await stores.outcomes.findFinished(entryId)),
    indexNewest: (signalId: string) => indexNewest(indexing, signalId),
    indexAgain: (entry: StoredEntry) => indexAgain(indexing, [entry]),
    takeBack: (former: Former) => stats.count(countedBack(former)),
  }
}

/** In the quarter of an hour in which it was counted. Leads stay, and so does their count. */
function countedBack({ signalId, outcome, reason, finishedAt: at }: Former): Counted[] {
  if (at === undefined) return []
  if (outcome === 'skipped') return [{ signalId, at, kind: outcome, n: -1, reason }]
  return outcome === 'failed' ? [{ signalId, at, kind: outcome, n: -1 }] : []
}

/** What the newest live entries of a signal tell of its source. */
function forNotices({ entries }: Pick<Stores, 'entries'>) {
  return {
    /** Whether so many of them all name nobody. */
    nameNobody: (signalId: string, count: number) => entries.nameNobody(signalId, count),
    async findNewestLive(signalId: string): Promise<string | null> {
      const [newest] = await entries.list(signalId, { mode: 'live' }, { limit: 1 })
      return newest?._id ?? null
    },
    readNewestLive: (signalId: string, count: number) =>
      readNewest(entries, { signalId, count, mode: 'live' }),
  }
}

function keptOf({ settings }: Pick<Core, 'settings'>): EntryRetention {
  const { testEntryDays, entryBytesDays, entryDays } = settings
  return { testEntryDays, entryBytesDays, entryDays }
}

async function prepareStores({ entries, following, pending, fetching }: Stores): Promise<void> {
  await entries.prepare()
  await following.prepare()
  await pending.prepare()
  await fetching.prepare()
  const oldPlace = await following.findOldPlace()
  if (oldPlace === null) return
  await following.markPending()
  await following.markUnfollowed(oldPlace)
}

/** The entries that are on their way to leads, by what they wait for. */
function onTheirWay({ pending, due, writing, fetching }: Stores) {
  return { pending, due, writing, fetching }
}

function teller({ leases, traffic, log, now }: EntriesCore, { outcomes }: Stores, { hooks }: EntriesNeed) {
  return tellFinished({ outcomes, leases, traffic, tell: hooks.queue, holder: makeId('run', now()), log })
}

function openStores(database: Database) {
  return {
    entries: new EntryStore(database),
    following: new FollowStore(database),
    lookUps: new LookUpStore(database),
    activities: new ActivityStore(database),
    pending: new PendingStore(database),
    due: new DueStore(database),
    writing: new WritingStore(database),
    fetching: new FetchStore(database),
    outcomes: new OutcomeStore(database),
    held: new HeldEntryStore(database),
    retention: new RetentionStore(database),
  }
}

function publicFunctions({ entries, following, activities, pending, due, outcomes, held }: Stores) {
  const last = createLastEntries({ entries, activities })
  return {
    async insert(made: readonly NewEntry[]) {
      const inserted = await entries.insert(made)
      last.remember(made.filter(({ _id }) => !inserted.failed.has(_id)))
      return inserted
    },
    findReceipts: (entryIds: string[]) => entries.findReceipts(entryIds),
    findWithBytes: (entryId: string) => entries.findWithBytes(entryId),
    /** The entry of that id, or else the signal's latest one, read; null where there is none. */
    readSample: (signalId: string, entryId?: string) => readSample(entries, { signalId, entryId }),
    /** The signal's newest entries, read as far as they are asked for. */
    readNewest: (signalId: string, count: number) => readNewest(entries, { signalId, count }),
    findLastReceivedAt: async (signalId: string) => (await entries.findLatest(signalId))?.receivedAt ?? null,
    /** The same for many at once, what other servers received in the last seconds left out. */
    findLastEntries: last.find,
    countPending: (signalId: string) => due.count(signalId),
    markAwaited: () => pending.markAwaited(),
    listPlannedLeads: (signalId: string) => held.listPlannedLeads(signalId),
    /** The ids of the news that hooks are yet to be told. */
    async listUntold(event: HookEvent, limit: number): Promise<string[]> {
      if (event === 'entry.received') return following.listNewIds(limit)
      return event === 'entry.finished' ? (await outcomes.listFinished(limit)).map(newsIdOf) : []
    },
  }
}

function arrivalOf({ _id: entryId, signalId, mode, receivedAt: at }: StoredEntry): News {
  return { id: entryId, event: 'entry.received', at, signalId, entryId, mode, lead: null }
}

/** Does with each entry, off the receiving path, what there is to do with it. */
function prepareFollower({ log, now, leases, traffic, registry, forgotten }: EntriesCore, stores: Stores) {
  const unidentified = new Counter({
    name: 'signalpost_unidentified_entries_total',
    help: 'Live entries by which nobody could be looked up',
    registers: [registry],
  })
  return ({ signals, hooks, stats }: EntriesNeed) =>
    createFollower({
      following: stores.following,
      leases,
      traffic,
      log,
      now,
      async handle(batch) {
        const identified = await indexEntries(
          { ...stores, log, now, forgotten, findMappings: signals.findMappings },
          batch,
        )
        await hooks.queue(batch.map(arrivalOf))
        await trimTestEntries(stores, batch)
        await stores.activities.note(lastOf(batch))
        await stats.count(
          batch.map(({ signalId, receivedAt, mode }) => ({ signalId, at: receivedAt, kind: mode, n: 1 })),
        )
        unidentified.inc(batch.filter(({ _id, mode }) => mode === 'live' && !identified.has(_id)).length)
        return identified
      },
    })
}
