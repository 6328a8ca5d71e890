type Work = () => Promise<void>

/** Large work, one piece at a time, those of each owner in turn: nobody waits for more than one of each other owner. */
export class Line {
  private readonly queues = new Map<string, Work[]>()
  private isMoving = false

  join<Result>(owner: string, work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const queue = this.queues.get(owner)
      // What fails at once fails like what fails later.
      const begin = async () => work()
      const settled = () => begin().then(resolve, reject)
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
