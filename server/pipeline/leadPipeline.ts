import type { Logger } from 'pino'
import type { Regeneration } from '../../shared/contract/leads'
import type { Sequence } from '../../shared/contract/sequences'
import { AppError } from '../../shared/errors'
import type { StoredEntry } from '../entries/store'
import type { PendingRow } from '../entries/pendingStore'
import type { PlanToStore, SettledEntry } from '../entries/pendingUpdates'
import type { WritingStore } from '../entries/writingStore'
import type { Act, Dealer, PassDeps } from '../runs/due'
import { nextTryAt, WHY_FAILED } from '../runs/tries'
import type { Recount } from '../leads/feature'
import type { StoredLead } from '../leads/leadStore'
import type { StoredSignal } from '../signals/store'
import type { Recipient } from '../users/feature'
import { type FinishDeps, finishPlans, generateLeads, type GenerateDeps, type Planned } from './generateLeads'
import { Acting } from './acting'
import { type PreviewDeps, previewEntry, type PreviewWish } from './previewEntry'
import { leadIdsOf, withPlanned } from './planned'
import { createDueSource, type DueSourceDeps } from './dueSource'
import { enrichEntries, type EnrichDeps } from './enrichEntries'
import { rewriteLead } from './rewriteLead'
import { runningOf } from './runningOf'
import { failedRow, settleEntries } from './settleEntries'
import { writeTexts, type WriteTextsDeps } from './writeTexts'

export type PipelineDeps = Omit<GenerateDeps & PreviewDeps, 'entries' | 'acting'> &
  Omit<DueSourceDeps, 'acting'> &
  Pick<EnrichDeps, 'fetching'> & {
    signals: {
      listLive: () => Promise<StoredSignal[]>
      findMany: (signalIds: readonly string[]) => Promise<StoredSignal[]>
    }
    leads: PreviewDeps['leads'] & {
      recountPlaces: (recipients: readonly Recipient[], recount: Recount) => Promise<void>
    }
    writing: WritingStore
    log: Logger
  }

type PreviewedEntry = { entry: StoredEntry; bytes: Buffer }

export type LeadPipeline = Pick<PassDeps<PendingRow>, 'source' | 'listSignals' | 'countFree' | 'generate'> & {
  /** What would become of an entry now. */
  preview: (stored: PreviewedEntry, asked: PreviewWish) => ReturnType<typeof previewEntry>
  /** Another sequence for a lead that there is. */
  rewrite: (lead: StoredLead, asked: Regeneration & { askedBy: string }) => Promise<Sequence>
  /** Has the texts written that plans wait for. */
  writeTexts: (stopping: AbortSignal) => Promise<void>
  /** Has providers asked about those whom the directory does not know. */
  enrich: (stopping: AbortSignal) => Promise<void>
}

/** What runs need of all the other features to turn pending entries into leads. */
export function createLeadPipeline(given: PipelineDeps): LeadPipeline {
  const acting = new Acting()
  // What is being made, or is left, is taken first: what has been made meanwhile is found among the leads.
  const listPlanned = async (keys: readonly string[]) => [
    ...acting.list(),
    ...(await given.writing.listPlanned(keys)),
  ]
  const deps = { ...given, acting, leads: withPlanned(given.leads, listPlanned) }
  const { signals, users, leads } = deps
  const recipientsOf = async (userIds: readonly string[]) => [
    ...(await users.findRecipients(userIds)).values(),
  ]
  return {
    listSignals: async () => (await signals.listLive()).map(runningOf),
    async countFree(userIds) {
      const recipients = await recipientsOf(userIds)
      const taken = await leads.countTaken(recipients)
      return new Map(recipients.map(({ id, dailyLeadLimit }) => [id, dailyLeadLimit - (taken.get(id) ?? 0)]))
    },
    source: createDueSource(deps, async (dealer) => {
      const live = (await signals.listLive()).map(runningOf)
      await leads.recountPlaces(await recipientsOf(live.flatMap(({ recipients }) => recipients)), {
        isDealer: dealer.isStill,
        listPlanned: async () => leadIdsOf(await deps.writing.listUnmade()),
      })
    }),
    generate: (rows, dealer) => generate(deps, rows, dealer),
    async preview({ entry, bytes }, wish) {
      const [signal] = await signals.findMany([entry.signalId])
      if (!signal) throw new AppError('signal_not_found', 'The signal of this entry has been deleted.')
      return previewEntry(deps, { entry, bytes, signal: runningOf(signal) }, wish)
    },
    rewrite: (lead, asked) => rewriteLead(deps, lead, asked),
    writeTexts: (stopping) => writeTexts(connectWriting(deps), stopping),
    enrich: (stopping) => enrichEntries(connectEnriching(deps), stopping),
  }
}

function connectEnriching(deps: PipelineDeps): EnrichDeps {
  return {
    ...deps,
    listLive: async () => (await deps.signals.listLive()).map(runningOf),
    noteFailure(entryId, err) {
      deps.log.error({ event: 'entry.enriching_failed', entryId, err })
    },
  }
}

function connectWriting(given: PipelineDeps): WriteTextsDeps {
  // What waits for its texts is not marked by a hook that comes meanwhile, so it is told in any case.
  const deps = { ...given, hooks: { isAwaited: () => Promise.resolve(true) } }
  const { entries, signals, stats, now, log } = deps
  return {
    ...deps,
    async findSignal(signalId) {
      const [signal] = await signals.findMany([signalId])
      return signal === undefined ? null : runningOf(signal)
    },
    settleAs: (writer) => ({ settle: (settled) => settleEntries(deps, settled, writer) }),
    async fail(row, writer) {
      const at = now()
      const end = failedRow(WHY_FAILED, at)
      if (!(await entries.fail(row, { reason: 'internal_error', end }, writer))) return
      await stats.count([{ signalId: row.signalId, at, kind: 'failed', n: 1 }])
    },
    noteFailure({ _id: entryId, attempts }, err) {
      log.error({ event: 'entry.failed', entryId, attempts: attempts + 1, err })
    },
  }
}

/**
 * Decides for entries that wait, and carries plans out. Whoever has claimed entries asks whether he is still the dealer:
 * from then on a dealer who follows him takes them from him before anything else, and no plan of his is stored.
 */
async function generate(
  deps: PipelineDeps & { acting: Acting },
  rows: readonly PendingRow[],
  dealer: Dealer,
): Promise<Act<SettledEntry[]>> {
  const { entries, signals } = deps
  const leased = {
    storePlans: (plans: PlanToStore[]) => entries.storePlans(dealer.name, plans),
    settle: (settled: SettledEntry[]) => settleEntries(deps, settled, dealer.name),
    adopt: ({ _id, attempts }: PendingRow) =>
      entries.adopt(_id, { dealer: dealer.name, retryAt: nextTryAt(attempts, deps.now()) }),
  }
  const finished = await carryOut({ ...deps, entries: leased }, rows)
  deps.acting.forget(finished.map(({ entryId }) => entryId))
  const undecided = rows.filter(({ plan }) => plan === null)
  const bytesOf = await entries.claim(idsOf(undecided), dealer.name)
  // What is decided anew has no plan any more.
  deps.acting.forget([...bytesOf.keys()])
  if (!(await dealer.isStill())) {
    await entries.release([...bytesOf.keys()], dealer.name)
    return () => Promise.resolve(finished)
  }
  const found = await signals.findMany(undecided.map(({ signalId }) => signalId))
  const live = found.filter(({ status }) => status === 'live')
  const running = new Map(live.map((signal) => [signal._id, runningOf(signal)]))
  const due = undecided.flatMap((row) => {
    const bytes = bytesOf.get(row._id)
    const signal = running.get(row.signalId)
    return bytes && signal ? [{ entry: { ...row, bytes }, signal }] : []
  })
  const isDue = new Set(due.map(({ entry }) => entry._id))
  await entries.release(
    [...bytesOf.keys()].filter((id) => !isDue.has(id)),
    dealer.name,
  )
  const act = await generateLeads({ ...deps, entries: leased }, due)
  return async () => [...finished, ...(await act())]
}

/** Plans that another dealer stored, also of signals that are paused meanwhile: their places are taken. */
async function carryOut(
  deps: FinishDeps &
    Pick<PipelineDeps, 'signals'> & { entries: { adopt: (row: PendingRow) => Promise<void> } },
  rows: readonly PendingRow[],
): Promise<SettledEntry[]> {
  const planned: Planned[] = []
  for (const row of rows) {
    const { plan, trace } = row
    const [signal] = plan === null ? [] : await deps.signals.findMany([row.signalId])
    if (plan === null || !signal) continue
    await deps.entries.adopt(row)
    planned.push({ entry: row, signal: runningOf(signal), plan, trace })
  }
  return planned.length === 0 ? [] : finishPlans(deps, planned)
}

function idsOf(rows: readonly { _id: string }[]): string[] {
  return rows.map(({ _id }) => _id)
}
