import type { Logger } from 'pino'
import type { Worker } from '../feature'
import type { News } from '../news'
import { makeEventId } from '../ids'
import type { LeaseStore } from '../leases/leaseStore'
import { repeatWork } from '../repeatWork'
import type { OutcomeStore } from './outcomeStore'

export type TellFinishedDeps = {
  outcomes: Pick<OutcomeStore, 'listFinished' | 'markTold'>
  leases: LeaseStore
  tell: (news: readonly News[]) => Promise<void>
  /** Of this process. */
  holder: string
  log: Logger
}

const NAME = 'outcomes'
const AT_ONCE = 500
const LEASE_MS = 30_000
const PAUSE_MS = 1_000

/** Tells what became of entries: each says by itself that it is yet to be told, so a kill leaves none out. */
export function tellFinished(deps: TellFinishedDeps): Worker {
  const { outcomes, leases, tell, holder, log } = deps
  const run = async () => {
    let isMine = false
    for (;;) {
      const finished = await outcomes.listFinished(AT_ONCE)
      if (finished.length === 0) break
      isMine = await leases.take(NAME, holder, LEASE_MS)
      if (!isMine) break
      await tell(
        finished.map(({ _id: entryId, signalId, mode, finishedAt: at }) => ({
          id: makeEventId(entryId, at),
          event: 'entry.finished',
          at,
          signalId,
          entryId,
          mode,
          lead: null,
        })),
      )
      await outcomes.markTold(finished.map(({ _id }) => _id))
      if (finished.length < AT_ONCE) break
    }
    // Whoever starts after this process has ended need not wait until the lease is over.
    if (isMine) await leases.release(NAME, holder)
  }
  return repeatWork(NAME, { run, pauseMs: PAUSE_MS, log })
}
