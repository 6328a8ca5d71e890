import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { shareAnswer } from './shareAnswer'
import { succeeds } from './succeeds'

const PING_INTERVAL_MS = 250

export type BreakerDeps = {
  /** Rejects when the database does not answer in time. */
  ping: () => Promise<unknown>
  log: Logger
}

/** While the database is away everybody is turned away at once; a ping that is answered ends that. */
export class Breaker {
  isOpen = false
  /** Why it was opened the last time. */
  cause: unknown
  private isClosed = false

  /** Whether the database answers; those who ask at the same time share one ping. */
  private readonly ask: () => Promise<boolean>

  constructor(private readonly deps: BreakerDeps) {
    this.ask = shareAnswer(() => succeeds(deps.ping()))
  }

  /** For a sign that it may be away: it is only when a ping is not answered either. */
  async suspect(cause: unknown): Promise<void> {
    if (this.isOpen || (await this.ask())) return
    this.open(cause)
  }

  open(cause: unknown): void {
    if (this.isOpen || this.isClosed) return
    this.isOpen = true
    this.cause = cause
    this.deps.log.error({ event: 'database.down', err: cause })
    void this.waitUntilUp()
  }

  close(): void {
    this.isClosed = true
  }

  private async waitUntilUp(): Promise<void> {
    while (!this.isClosed) {
      this.isOpen = !(await this.ask())
      if (!this.isOpen) {
        this.deps.log.info({ event: 'database.up' })
        return
      }
      await wait(PING_INTERVAL_MS)
    }
  }
}
