import type { Logger } from 'pino'
import type { Worker } from '../feature'
import type { News } from '../news'
import { makeEventId } from '../ids'
import type { LeaseStore } from '../leases/leaseStore'
import { workInTurns } from '../leases/workInTurns'
import { pauseWhileBusy } from '../pauseWhileBusy'
import { repeatWork } from '../repeatWork'
import type { Traffic } from '../traffic'
import type { FinishedEntry, OutcomeStore } from './outcomeStore'

export type TellFinishedDeps = {
  outcomes: Pick<OutcomeStore, 'listFinished' | 'markTold'>
  leases: LeaseStore
  traffic: Traffic
  tell: (news: readonly News[]) => Promise<void>
  /** Of this process. */
  holder: string
  log: Logger
}

const NAME = 'outcomes'
const AT_ONCE = 500
const LEASE_MS = 30_000
const PAUSE_MS = 1_000
const BUSY_PAUSE_FACTOR = 19

/** Tells what became of entries: each says by itself that it is yet to be told, so a kill leaves none out. */
export function tellFinished({ outcomes, leases, traffic, tell, holder, log }: TellFinishedDeps): Worker {
  const handle = (finished: FinishedEntry[]) => tellOutcomes({ outcomes, tell }, finished)
  const list = () => outcomes.listFinished(AT_ONCE)
  const turn = { leases, name: NAME, holder, lastsMs: LEASE_MS }
  const run = (stopping: AbortSignal) => {
    const goOn = pauseWhileBusy(traffic, stopping, BUSY_PAUSE_FACTOR)
    return workInTurns(turn, { atOnce: AT_ONCE, list, handle, goOn })
  }
  return repeatWork(NAME, { run, pauseMs: PAUSE_MS, log })
}

/** Again and again, too: a hook hears of the same news once. */
export async function tellOutcomes(
  { outcomes, tell }: Pick<TellFinishedDeps, 'tell'> & { outcomes: Pick<OutcomeStore, 'markTold'> },
  finished: readonly FinishedEntry[],
): Promise<void> {
  await tell(
    finished.map((entry) => ({
      id: newsIdOf(entry),
      event: 'entry.finished',
      at: entry.finishedAt,
      signalId: entry.signalId,
      entryId: entry._id,
      mode: entry.mode,
      lead: null,
    })),
  )
  await outcomes.markTold(finished)
}

/** The same whenever that outcome is told. */
export function newsIdOf({ _id, finishedAt }: Pick<FinishedEntry, '_id' | 'finishedAt'>): string {
  return makeEventId(_id, finishedAt)
}
