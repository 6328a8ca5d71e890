/** One request follows the other as long as none is missing for so long. */
const LULL_MS = 100

/** How much is being received by this process, for what may wait meanwhile. */
export class Traffic {
  /** Requests with entries since the start. */
  count = 0
  /** Those of them that wait for their receipt. */
  waiting = 0
  private lastAt = -Infinity

  /** Whether one request follows the other at this moment. */
  get isFlowing(): boolean {
    return this.waiting > 0 || performance.now() - this.lastAt < LULL_MS
  }

  /** Counts a request until its receipt is there. */
  async during<Result>(storing: () => Promise<Result>): Promise<Result> {
    this.count += 1
    this.waiting += 1
    this.lastAt = performance.now()
    try {
      return await storing()
    } finally {
      this.waiting -= 1
    }
  }
}
