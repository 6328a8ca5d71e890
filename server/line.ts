import { AppError } from '../shared/errors'

type Piece = () => Promise<void>

const RETRY_AFTER_SECONDS = 5

/**
 * Large work, one piece at a time or a few, those of each owner in turn: whoever has least under way comes next, so that nobody
 * waits for more than one of each other owner.
 */
export class Line {
  private readonly queues = new Map<string, Piece[]>()
  /** Whose pieces are under way. */
  private readonly owners: string[] = []

  constructor(
    /** How much of one owner may wait. */
    private readonly waitingMax = Number.POSITIVE_INFINITY,
    /** How many pieces may be under way. */
    private readonly underWayMax = 1,
  ) {}

  /** What waits for its turn when `gone` tells that nobody waits for it any more is left out. */
  join<Result>(owner: string, work: () => Promise<Result>, gone?: AbortSignal): Promise<Result> {
    return new Promise((resolve, reject) => {
      const queue = this.queues.get(owner) ?? []
      if (gone?.aborted === true) reject(cutOff())
      else if (queue.length >= this.waitingMax) reject(tooMany(this.waitingMax))
      else {
        // What fails at once fails like what fails later.
        const begin = async () => work()
        const piece: Piece = () => begin().then(resolve, reject)
        this.queues.set(owner, [...queue, piece])
        gone?.addEventListener('abort', () => {
          this.leave(owner, piece)
          reject(cutOff())
        })
        this.move()
      }
    })
  }

  private move(): void {
    while (this.queues.size > 0 && this.owners.length < this.underWayMax) void this.carryOutNext()
  }

  private async carryOutNext(): Promise<void> {
    const [owner, ...others] = this.queues.keys()
    if (owner === undefined) return
    const underWay = (each: string) => this.owners.filter((one) => one === each).length
    const next = others.reduce((least, each) => (underWay(each) < underWay(least) ? each : least), owner)
    // Whose turn it was goes to the end of the row.
    const [piece, ...rest] = this.queues.get(next) ?? []
    this.queues.delete(next)
    if (rest.length > 0) this.queues.set(next, rest)
    this.owners.push(next)
    await piece?.()
    this.owners.splice(this.owners.indexOf(next), 1)
    this.move()
  }

  private leave(owner: string, piece: Piece): void {
    const rest = (this.queues.get(owner) ?? []).filter((each) => each !== piece)
    if (rest.length > 0) this.queues.set(owner, rest)
    else this.queues.delete(owner)
  }
}

/** Told to nobody: whoever asked has gone. */
function cutOff(): AppError {
  return new AppError('malformed_request', 'The request was cut off.')
}

function tooMany(waitingMax: number): AppError {
  return new AppError('rate_limited', `More than ${waitingMax} such questions of yours are waiting.`, {
    hint: 'Wait for the answers to those.',
    details: { retryAfterSeconds: RETRY_AFTER_SECONDS },
  })
}
