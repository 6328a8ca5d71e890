import { AppError } from '../shared/errors'

type Piece = () => Promise<void>

const RETRY_AFTER_SECONDS = 5

/** Large work, one piece at a time, those of each owner in turn: nobody waits for more than one of each other owner. */
export class Line {
  private readonly queues = new Map<string, Piece[]>()
  private isMoving = false

  /** How much of one owner may wait. */
  constructor(private readonly waitingMax = Number.POSITIVE_INFINITY) {}

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
        if (!this.isMoving) void this.move()
      }
    })
  }

  private async move(): Promise<void> {
    this.isMoving = true
    for (let piece = this.takeNext(); piece !== undefined; piece = this.takeNext()) await piece()
    this.isMoving = false
  }

  /** Whose turn it was goes to the end of the row. */
  private takeNext(): Piece | undefined {
    for (const [owner, [piece, ...rest]] of this.queues) {
      this.queues.delete(owner)
      if (rest.length > 0) this.queues.set(owner, rest)
      return piece
    }
    return undefined
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
