import { setTimeout } from 'node:timers/promises'
import { makeId } from '../ids'
import type { LeaseStore } from '../leases/leaseStore'
import { Line } from '../line'

/** Throws where another has had the turn since; asked right before anybody is made. */
export type RequireTurn = () => Promise<void>

/** What a batch comes to, by what is known; nothing of it is on disk before it is written. */
export type Planned<Result> = { result: Result; write: (requireTurn: RequireTurn) => Promise<void> }

/** Plans and writes a batch while nobody else does: two that look for the same people at once would both find nobody. */
export type InTurn = <Result>(plan: () => Promise<Planned<Result>>) => Promise<Result>

const NAME = 'imports'
/** Outlasts what a batch writes; so long do others wait for a server that was killed at one. */
const LEASE_MS = 15_000
const ASK_AGAIN_MS = 25

class TurnLost extends Error {}

/** One batch after the other, of all imports on all servers together. */
export function openTurns(leases: LeaseStore, now: () => Date): InTurn {
  const batches = new Line()
  const holder = makeId('run', now())
  const requireTurn = async () => {
    if (!(await leases.keep(NAME, holder))) throw new TurnLost()
  }
  const takeTurn: InTurn = async (plan) => {
    for (;;) {
      while (!(await leases.take(NAME, holder, LEASE_MS))) await setTimeout(ASK_AGAIN_MS)
      const { result, write } = await plan()
      try {
        await write(requireTurn)
        return result
      } catch (error) {
        // Whoever stood still for so long that another took over has planned by what is no longer so.
        if (!(error instanceof TurnLost)) throw error
      }
    }
  }
  return (plan) => batches.join('', () => takeTurn(plan).finally(() => leases.release(NAME, holder)))
}
