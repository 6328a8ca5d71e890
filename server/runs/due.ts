import type { Logger } from 'pino'
import type { EntryReason } from '../../shared/contract/entries'
import type { Run } from '../../shared/contract/runs'
import type { LeaseStore } from '../leases/leaseStore'

export type Counts = Run['counts']

export type DueRow = {
  _id: string
  signalId: string
  receivedAt: Date
  size: number
  /** How often it has failed, or whoever dealt it died. */
  attempts: number
  /** Of what was left planned: not before then. */
  retryAt?: Date | undefined
  /** In whose hands it was left. */
  dealer?: string | undefined
}

/** After a failure: when it is tried again, or why it is not. */
export type AfterFailure = ({ retryAt: Date } | { reason: EntryReason }) & { why: string }

/** Who deals, and whether he still is the one. */
export type Dealer = { name: string; isStill: () => Promise<boolean> }

export type DuePage = {
  limit: number
  after?: string | undefined
  /** Nothing is read that only those may get who are full. */
  places?: WhoHasPlaces | undefined
}

/** Those of some recipients who have no place left today, and the others. */
export type WhoHasPlaces = { full: readonly string[]; open: readonly string[] }
export type WithPlaces = WhoHasPlaces & { signalId: string }

export type DueSource<Row> = {
  /** Whether there is anything that a pass may have to do something with. */
  hasWork: () => Promise<boolean>
  hasAny: (due: 'now' | 'limit') => Promise<boolean>
  /** Those of the signals that have new entries. */
  listNew: (signalIds: readonly string[]) => Promise<string[]>
  /** Those that have entries which wait at the limit for somebody who is not full. */
  listWaiting: (signals: readonly WithPlaces[]) => Promise<string[]>
  /** Oldest first, from behind an entry on. */
  list: (signalId: string, due: 'now' | 'limit', page: DuePage) => Promise<Row[]>
  /** What dealers that died or failed have left behind, decided or not. */
  listLeft: () => Promise<{ decided: Row[]; undecided: Row[] }>
  /** As it is stored by now; null where it is no longer this dealer's, nor waits for one. */
  readAnew: (row: Row, dealer: Dealer) => Promise<Row | null>
  /** Brings back what is to be tried again by now, or at a time later than can be. */
  retry: (times: { now: Date; latest: Date }) => Promise<void>
  /** False, and nothing is written, where somebody else has taken it from whoever it failed for. */
  fail: (row: Row, next: AfterFailure, failedFor: string) => Promise<boolean>
  /** Ends what has waited for too long; looked for once a minute at most. */
  expire: (dealer: Dealer) => Promise<void>
  /** Gives places back that were taken and for which no lead was made. */
  recount: (dealer: Dealer) => Promise<void>
}

/** Carries out what is decided and stored. */
export type Act<Result> = () => Promise<Result>

export type PassDeps<Row extends DueRow> = {
  source: DueSource<Row>
  /** Live signals, with those who get their leads. */
  listSignals: () => Promise<{ _id: string; recipients: readonly string[] }[]>
  /** How many places each of those users has left today who get leads. */
  countFree: (userIds: readonly string[]) => Promise<ReadonlyMap<string, number>>
  /** Decides for all of them and stores that; what it gives acts on it, and gives what became of each. */
  generate: (rows: readonly Row[], dealer: Dealer) => Promise<Act<{ outcome: string; leadIds: string[] }[]>>
  leases: LeaseStore
  log: Logger
  now: () => Date
}

export type Pass = {
  dealer: string
  /** Told of each batch, and what was in it. */
  tell: (counts: Counts, rows: readonly DueRow[]) => Promise<void>
  /** Asked between deciding a batch and carrying it out; takes its time where others need it. */
  goOn: () => Promise<boolean>
  /** How many entries are dealt at once at this moment. */
  entriesMax: () => number
  /** How many batches may be under way still when the next is to be carried out. */
  underWayMax: () => number
  /** Whether the places of the day are counted again first. */
  recounts: boolean
}
