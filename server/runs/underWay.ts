import type { Act, Counts, DueRow, Pass } from './due'

/** A batch of which it is stored what becomes of its entries, and what carries that out. */
export type Decided = { batch: readonly DueRow[]; act: Act<Counts> }

/** The batches that are being carried out. */
export class UnderWay {
  /** Oldest first. */
  private readonly batches: Promise<void>[] = []
  private hasFailed = false

  constructor(private readonly tell: Pass['tell']) {}

  begin(decided: Decided): void {
    const done = this.carryOut(decided, this.batches.at(-1))
    done.catch(() => {
      this.hasFailed = true
    })
    this.batches.push(done)
  }

  /** Waits for the oldest until there are so many at most. Once one has failed, waits for all, and fails. */
  async finish(most: number): Promise<void> {
    const oldest = this.batches.splice(0, this.hasFailed ? Infinity : Math.max(0, this.batches.length - most))
    await Promise.allSettled(oldest)
    await Promise.all(oldest)
  }

  /** Told of in turn, since whoever is told counts on from what was told before. */
  private async carryOut({ batch, act }: Decided, before: Promise<void> | undefined): Promise<void> {
    const counts = await act()
    await Promise.allSettled([before])
    await this.tell(counts, batch)
  }
}
