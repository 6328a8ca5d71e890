import { setImmediate as nextTurn } from 'node:timers/promises'

/** How long work on bodies may hold the event loop in each of its turns; the rest of the turn is everybody else's. */
const SHARE_MS = 5
/** A look at the clock costs as much as a step of the work. */
const STEPS_PER_LOOK = 16

/** What work on bodies may take of the event loop. There is one for the process, as there is one loop. */
class LoopShare {
  private begunAtMs: number | undefined
  private steps = 0

  /** Asked after every small step of the work. */
  isUsedUp(): boolean {
    this.steps += 1
    if (this.begunAtMs !== undefined && this.steps % STEPS_PER_LOOK !== 0) return false
    return this.elapsedMs() >= SHARE_MS
  }

  /** Waits for the next turn of the loop where this one's share is used up: before something that is done in one go. */
  async claim(): Promise<void> {
    if (this.elapsedMs() >= SHARE_MS) await nextTurn()
  }

  /** Lets everybody else have the loop once. */
  async renew(): Promise<void> {
    await nextTurn()
  }

  /** Counted from the first step in this turn of the loop, whoever made it. */
  private elapsedMs(): number {
    if (this.begunAtMs === undefined) {
      this.begunAtMs = performance.now()
      setImmediate(() => (this.begunAtMs = undefined))
    }
    return performance.now() - this.begunAtMs
  }
}

export const loopShare = new LoopShare()
