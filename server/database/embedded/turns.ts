import { setImmediate } from 'node:timers/promises'
import { CommandError } from './commandError'

const TURN_MS = 4

/** Keeps one command from holding the thread: it lets others go ahead every few milliseconds, and ends at its time limit. */
export class Turns {
  private turnStartedAtMs = performance.now()
  private readonly deadlineMs: number

  constructor(maxTimeMs: number | undefined) {
    this.deadlineMs = maxTimeMs ? this.turnStartedAtMs + maxTimeMs : Infinity
  }

  async yieldWhenDue(): Promise<void> {
    const nowMs = performance.now()
    if (nowMs > this.deadlineMs) throw new CommandError('MaxTimeMSExpired', 'operation exceeded time limit')
    if (nowMs - this.turnStartedAtMs < TURN_MS) return
    await setImmediate()
    this.turnStartedAtMs = performance.now()
  }
}
