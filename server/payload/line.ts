/** What is smaller takes a millisecond at most, whatever is in it, and need not wait. */
export const SMALL_BYTES_MAX = 8_192

type Work = () => Promise<void>

/**
 * Large bodies are worked on one at a time, those of each owner in turn: however many come at once, only one of them is
 * held in all its parts, and nobody waits for more than one of each other owner.
 */
class Line {
  private readonly queues = new Map<string, Work[]>()
  private isMoving = false

  join<Result>(owner: string, work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const queue = this.queues.get(owner)
      const settled = () => work().then(resolve, reject)
      if (queue) queue.push(settled)
      else this.queues.set(owner, [settled])
      if (!this.isMoving) void this.move()
    })
  }

  private async move(): Promise<void> {
    this.isMoving = true
    for (let work = this.takeNext(); work !== undefined; work = this.takeNext()) await work()
    this.isMoving = false
  }

  /** Whose turn it was goes to the end of the row. */
  private takeNext(): Work | undefined {
    for (const [owner, queue] of this.queues) {
      const work = queue.shift()
      this.queues.delete(owner)
      if (queue.length > 0) this.queues.set(owner, queue)
      return work
    }
    return undefined
  }
}

const line = new Line()

/** Works on a body of that size at once where it is small, else when its turn has come. */
export function inLine<Result>(
  { owner, sizeBytes }: { owner: string; sizeBytes: number },
  work: () => Promise<Result>,
): Promise<Result> {
  return sizeBytes <= SMALL_BYTES_MAX ? work() : line.join(owner, work)
}
