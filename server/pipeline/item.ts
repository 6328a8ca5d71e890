import type { Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import type { Enrichment } from '../../shared/contract/enrichment'
import type { EntryReason } from '../../shared/contract/entries'
import type { Lead } from '../../shared/contract/leads'
import type { PendingRow } from '../entries/pendingStore'
import type { Waiting } from '../entries/pendingUpdates'
import type { Candidate, Plan } from '../entries/plan'
import type { Writer } from '../../shared/contract/sequences'
import type { Target } from '../../shared/identifiers/slots'
import type { MappedSignal } from '../payload/readEntry'
import type { Sought } from '../providers/provider'

/** A signal as far as its entries become leads. */
export type RunningSignal = MappedSignal & {
  _id: string
  label: string
  prompt: string
  target: Target
  contextFields: string[]
  enrichment: Enrichment
  recipients: readonly string[]
  isSequenced: boolean
  /** Null: the workspace's. */
  writer: Writer | null
  /** In all, until now. */
  pausedMs: number
  version: number
}

export type PendingEntry = {
  _id: string
  signalId: string
  receivedAt: Date
  contentType: string | null
  bytes: Buffer
  /** Filters that whoever replayed the entry has lifted. */
  override: readonly string[]
  /** Leads that it gave already, where the limit left some for another day, and to whom. */
  leadIds: readonly string[]
  boundTo: string | null
  waiting: Waiting | null
}

export type TraceRow = PendingRow['trace'][number]
export type TraceStage = TraceRow['stage']

export type End = { outcome: 'skipped' | 'waiting'; reason: EntryReason }

/** An entry on its way through one batch. */
export type Item = {
  entry: PendingEntry
  signal: RunningSignal
  identifiers: Identifiers
  context: Lead['context']
  /** The company that an entry of a companies signal is about, once it is found. */
  company: Lead['company']
  /** Best first. */
  candidates: Candidate[]
  /** How many of them may become leads. */
  contactsLeft: number
  /** People who are an open lead of the signal already, by their keys: where it is snoozed, it wakes. */
  passedOver: string[]
  trace: TraceRow[]
  end: End | null
  plan: Plan | null
  /** Of what waits for a place: the recipients who do not want it. */
  refusedBy?: string[]
}

/** Who is behind an entry of a signal, as providers are asked. */
export function soughtOf({ target, enrichment }: RunningSignal, identifiers: Identifiers): Sought {
  return { target, identifiers, seniorities: enrichment.filters.seniorities }
}

/** The lists of candidates of some items, each once: those of a company's people are shared, and may be long. */
export function listsOf(items: readonly Pick<Item, 'candidates'>[]): Candidate[][] {
  return [...new Set(items.map(({ candidates }) => candidates))]
}

export function countPeople(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}

/** Applies a step to every item that has not come to its end. */
export function goOn(items: readonly Item[], step: (item: Item) => Item): Item[] {
  return items.map((item) => (item.end === null ? step(item) : item))
}

export function passed(item: Item, stage: TraceStage, reason: string, at: Date): Item {
  return { ...item, trace: [...item.trace, { stage, result: 'ok', reason, at }] }
}

export function stopped(item: Item, stage: TraceStage, end: End & { why: string }, at: Date): Item {
  const result = end.outcome === 'waiting' ? 'waiting' : 'stopped'
  return {
    ...item,
    end: { outcome: end.outcome, reason: end.reason },
    trace: [...item.trace, { stage, result, reason: end.why, at }],
  }
}
