/** How much is being received by this process, for what may wait meanwhile. */
export class Traffic {
  /** Requests with entries since the start. */
  count = 0
  /** Those of them that wait for their receipt. */
  waiting = 0

  /** Counts a request until its receipt is there. */
  async during<Result>(storing: () => Promise<Result>): Promise<Result> {
    this.count += 1
    this.waiting += 1
    try {
      return await storing()
    } finally {
      this.waiting -= 1
    }
  }
}
