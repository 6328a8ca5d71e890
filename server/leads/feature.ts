import { LRUCache } from 'lru-cache'
import type { HookEvent } from '../../shared/contract/hooks'
import type { Lead } from '../../shared/contract/leads'
import { keysOfPerson } from '../../shared/matching/leadKeys'
import type { Core } from '../core'
import type { Database } from '../database/connect'
import { DAY_MS } from '../durations'
import type { Feature } from '../feature'
import type { Individual } from '../individual'
import { makeId } from '../ids'
import { approachedAtOf } from './approachedAt'
import type { News } from '../news'
import type { ChangeLeadDeps } from './changeLead'
import { findDismissed } from './findDismissed'
import { finishChanges } from './finishChanges'
import { HeldLeadStore } from './held/heldLeadStore'
import { buryLeads, findLeadsOf, leadsHolding } from './held/leadsHolding'
import { LeadBulkStore } from './bulkStore'
import { ChangeStore } from './changeStore'
import type { CountDecided } from './countDecisions'
import { DismissalStore } from './dismissalStore'
import { dismissMade } from './dismissMade'
import { FeedStore } from './feedStore'
import { LeadLookUpStore } from './leadLookUpStore'
import { LeadStore, type StoredLead } from './leadStore'
import {
  heldPlaceOf,
  type PlaceDay,
  type PlaceOwner,
  placesIdOf,
  PlaceStore,
  type WantedPlaces,
} from './placeStore'
import { createdText, newsOf, withNews } from './leadNews'
import { NewsStore } from './newsStore'
import { presentLead, presentUnmade } from './presentLead'
import { recentFunctions, RecentLeadStore } from './recentLeadStore'
import { createOldLeadsRemoval } from './removeOldLeads'
import type { RegenerateDeps } from './regenerateLead'
import { mountLeads } from './routes'
import { tellLeads } from './tellLeads'
import { wakeLeads } from './wakeLeads'

const REMOVED_AT_ONCE = 200
/** No process sleeps for longer with a lead in its hands. */
const TOMBSTONE_DAYS = 7
/** Much longer than a server's clock may be ahead: places of a day that is not over would be given twice. */
const PLACES_DAYS = 60
const COUNTS_REMEMBERED_MAX = 10_000

type FindManagers = (userIds: readonly string[]) => Promise<ReadonlySet<string>>

type FindNames = (userIds: readonly string[]) => Promise<ReadonlyMap<string, string>>

type LeadsNeed = {
  hooks: { queue: (news: readonly News[], findManagers: FindManagers) => Promise<void> }
  users: { findManagers: FindManagers; findNames: FindNames }
  stats: { count: CountDecided }
  leadPipeline: { rewrite: RegenerateDeps['rewrite'] }
  sequences: Pick<ChangeLeadDeps, 'findUnfilled'>
}

type LeadsCore = Pick<Core, 'database' | 'leases' | 'traffic' | 'log' | 'now' | 'settings'>

/** The people that were found, each proposed to one user, who approves, contacts, snoozes or dismisses them. */
export function createLeads({ database, leases, traffic, log, now, settings }: LeadsCore) {
  const stores = openStores(database)
  const background = openStores(database.background)
  let count: CountDecided = () => Promise.resolve()
  const feature: Feature<LeadsNeed> = {
    prepare: () => prepareStores(background),
    mount(routes, { leadPipeline, sequences, stats, users }) {
      count = stats.count
      mountLeads(routes, { ...users, ...sequences, ...leadPipeline, ...stores, now, count })
    },
    workers({ hooks, users }) {
      const tell = (told: readonly News[]) => hooks.queue(told, users.findManagers)
      return [tellLeads({ ...background, leases, traffic, tell, holder: makeId('run', now()), log, now })]
    },
    removeOld: (at) => removeOld(background, { at, now, count, leadDays: settings.leadDays }),
    holdings: () => [leadsHolding({ ...background, now })],
  }
  return {
    ...feature,
    ...dealingFunctions(background, now),
    ...makingFunctions(background, now),
    ...countingFunctions(background),
    ...removalFunctions(background, now),
    /** The signals that a user has leads of which are not done with. */
    listSignalsOfOpen: (userId: string) => stores.leads.listSignalsOfOpen(userId),
    handOverOpen: (of: { userId: string; signalId: string }, toUserId: string) =>
      stores.leads.handOverOpen(of, { toUserId, at: now() }),
    present: (lead: StoredLead) => presentUnmade(lead, now()),
    /** As it is shown; null where there is none. */
    async findLead(leadId: string): Promise<Lead | null> {
      const lead = await background.leads.find(leadId)
      return lead && presentLead(lead, now())
    },
    /** The ids of the news that hooks are yet to be told. */
    async listUntold(event: HookEvent, limit: number): Promise<string[]> {
      if (!event.startsWith('lead.')) return []
      const leads = await stores.news.listUntold(limit)
      return leads.flatMap((lead) => (lead.news ?? []).map((text) => newsOf(lead, text).id))
    },
    ...recentFunctions(background),
    /** How many places of a day are taken, for whoever asks. */
    countPlaces: (days: readonly PlaceDay[]) => stores.places.countTaken(days),
  }
}

type Removal = {
  at: Date
  now: () => Date
  count: CountDecided
  leadDays: number | null
}

async function removeOld({ held, removeOldLeads, ...stores }: Stores, removal: Removal): Promise<void> {
  const { at, now, count, leadDays } = removal
  const daysAgo = (days: number) => new Date(at.getTime() - days * DAY_MS)
  await finishChanges({ ...stores, now, count })
  await stores.changes.removeBefore(daysAgo(1))
  await held.removeTombstones(daysAgo(TOMBSTONE_DAYS))
  await stores.places.removeBefore(daysAgo(PLACES_DAYS).toISOString().slice(0, 10))
  if (leadDays !== null) await removeOldLeads(daysAgo(leadDays))
}

async function prepareStores({ feeds, leads, news, changes, dismissals }: Stores): Promise<void> {
  await feeds.prepare()
  await leads.prepare()
  await news.prepare()
  await changes.prepare()
  await dismissals.prepare()
}

/** With what they are found by. Places of the day that they took stay taken, unless they are given back. */
async function removeLeads(
  { leads, lookUps }: Stores,
  signalId: string,
  giveBack: (leads: readonly StoredLead[]) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (;;) {
    const gone = await leads.listOfSignal(signalId, REMOVED_AT_ONCE)
    if (gone.length === 0) return
    const leadIds = gone.map(({ _id }) => _id)
    await giveBack(gone)
    await lookUps.remove(gone)
    await leads.remove(leadIds)
  }
}

/** A lead that is decided and not made, for a user and a day of his. */
type PlannedLead = PlaceDay & { leadId: string }

/** For those who are to be deleted. */
function removalFunctions(stores: Stores, now: () => Date) {
  return {
    /** The entries that gave leads of somebody. */
    listEntriesOf: async (individual: Individual) =>
      (await findLeadsOf(stores, individual)).map(({ entryId, signalId }) => ({ entryId, signalId })),
    /** Leads that are planned and not to be made. */
    keepUnmade: (leadIds: readonly string[]) => stores.held.bury(leadIds, now()),
    removeOfSignal: (signalId: string) => removeLeads(stores, signalId),
    /** As if they had never been: their places are free again. */
    async unmakeOfSignal(signalId: string, planned: readonly PlannedLead[]): Promise<void> {
      await stores.held.noteTakenOut(signalId, now())
      await removeLeads(stores, signalId, (leads) => stores.places.giveBack(leads.map(heldPlaceOf)))
      // Whoever is about to make these finds that they are not to be.
      const leadIds = planned.map(({ leadId }) => leadId)
      await stores.held.bury(leadIds, now())
      await stores.places.giveBack(
        planned.map(({ leadId, ...day }) => ({ leadId, placesId: placesIdOf(day) })),
      )
    },
    findTakenOut: (signalIds: readonly string[]) => stores.held.findTakenOut(signalIds),
    /** Takes those away again that were made just now. */
    unmake: (leads: readonly StoredLead[]) => buryLeads({ ...stores, now }, leads),
    /** The same, as if they had never been. */
    async unmakeWholly(leads: readonly StoredLead[]): Promise<void> {
      if (leads.length === 0) return
      await buryLeads({ ...stores, now }, leads)
      await stores.places.giveBack(leads.map(heldPlaceOf))
    },
  }
}

export type Recount = {
  /** Whether whoever recounts still deals. */
  isDealer: () => Promise<boolean>
  /** The leads that are planned and not made yet. */
  listPlanned: () => Promise<Set<string>>
}

/** For the one who deals. */
function dealingFunctions(stores: Stores, now: () => Date) {
  const { leads, places } = stores
  const find = (keys: readonly string[], entryIds: readonly string[]) =>
    findDismissed({ ...stores, now }, keys, entryIds)
  return {
    async listOfPeople(keys: readonly string[]) {
      return (await leads.listBrief(keys)).map((lead) => ({ ...lead, approachedAt: approachedAtOf(lead) }))
    },
    countTaken: (owners: readonly PlaceOwner[]) => places.countTaken(owners),
    takePlaces: (wanted: readonly WantedPlaces[]) => places.take(wanted),
    /** Gives back the places of today that were taken for leads that were never made and are not to be. */
    async recountPlaces(owners: readonly PlaceOwner[], { isDealer, listPlanned }: Recount): Promise<void> {
      const takes = await places.countTakes(owners)
      // After that: what another dealer takes is not among these takes.
      if (!(await isDealer())) return
      // Asked before the leads: what becomes one meanwhile is found there.
      const planned = await listPlanned()
      for (const owner of owners) {
        await places.recount(
          owner,
          takes,
          async (leadIds) => new Set([...planned, ...(await leads.findIds(leadIds))]),
        )
      }
    },
    findDismissed: find,
    /** How many dismissals were noted; null while any is being noted. */
    countNoted: () => stores.dismissals.countNoted(),
    /** Dismisses those of the leads whom their user dismissed while they were made. */
    dismissMade: (made: readonly StoredLead[], notedBefore: number | null) =>
      dismissMade({ ...stores, findDismissed: find, now }, made, notedBefore),
    wakeOfSignal: (people: readonly { signalId: string; personKey: string }[]) =>
      wakeLeads(
        leads,
        people.map(({ signalId, personKey }) => ({ of: signalId, isOfSignal: true, keys: [personKey] })),
        now(),
      ),
  }
}

/** For whoever carries out what is decided. */
function makingFunctions({ leads, news, lookUps }: Stores, now: () => Date) {
  return {
    /** Makes leads that are not there yet, and wakes what is snoozed of the same people on the same feeds. */
    async make(made: readonly StoredLead[], { isTold }: { isTold: boolean }): Promise<void> {
      const woken = made.map(({ _id, userId, personKey, person }) => {
        return { of: userId, keys: keysOfPerson(personKey, person), forLeadId: _id }
      })
      const documents = isTold ? made.map((lead) => ({ ...lead, ...newsOfMaking(lead) })) : made
      await Promise.all([
        // Before they are made: whoever is killed between wakes them again.
        wakeLeads(leads, woken, now()).then(() => leads.make(documents)),
        lookUps.add(made),
      ])
    },
    async tellMade(leadIds: readonly string[]): Promise<void> {
      const untold = (await leads.findMany(leadIds)).filter((lead) => lead.news === undefined)
      await news.begin(untold.map((lead) => ({ leadId: lead._id, ...newsOfMaking(lead) })))
    },
  }
}

function newsOfMaking({ createdAt }: StoredLead) {
  return withNews([createdText(createdAt)])
}

/** How many leads of a signal each user has. */
function countingFunctions({ leads }: Stores) {
  const counts = new LRUCache<string, Map<string, number>>({ max: COUNTS_REMEMBERED_MAX })
  return {
    /** To choose between recipients who have as many places left; counted once, and on from there. */
    async countsOfSignal(signalId: string): Promise<ReadonlyMap<string, number>> {
      const known = counts.get(signalId) ?? (await leads.countByUser(signalId))
      counts.set(signalId, known)
      return known
    },
    noteDealt(dealt: readonly { signalId: string; userId: string; people: readonly unknown[] }[]): void {
      for (const { signalId, userId, people } of dealt) {
        const known = counts.get(signalId)
        known?.set(userId, (known.get(userId) ?? 0) + people.length)
      }
    },
  }
}

type Stores = ReturnType<typeof openStores>

function openStores(database: Database) {
  const [leads, lookUps] = [new LeadStore(database), new LeadLookUpStore(database)]
  return {
    leads,
    lookUps,
    feeds: new FeedStore(database),
    recent: new RecentLeadStore(database),
    removeOldLeads: createOldLeadsRemoval({ leads, lookUps }),
    places: new PlaceStore(database),
    dismissals: new DismissalStore(database),
    bulk: new LeadBulkStore(database),
    changes: new ChangeStore(database),
    news: new NewsStore(database),
    held: new HeldLeadStore(database),
  }
}
