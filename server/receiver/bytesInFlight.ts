import { AppError } from '../../shared/errors'

/** What a request costs beside its body: its sockets, headers and promises, about. */
const REQUEST_BYTES = 4_096

/** What one request holds of what all may hold; counted as it arrives, so that a slow sender holds only what it sent. */
export type Hold = {
  /** False, and nothing is added, when all requests together would hold more than they may. */
  add(bytes: number): boolean
  release(): void
}

/** Bounds what requests under way hold together: beyond that the honest answer is to ask the sender to come back. */
export class BytesInFlight {
  private held = 0

  constructor(private readonly bytesMax: number) {}

  get bytes(): number {
    return this.held
  }

  /** Begins with what any request costs; throws where there is no room even for that. */
  open(): Hold {
    let own = 0
    const hold: Hold = {
      add: (bytes) => {
        if (this.held + bytes > this.bytesMax) return false
        this.held += bytes
        own += bytes
        return true
      },
      release: () => {
        this.held -= own
        own = 0
      },
    }
    if (!hold.add(REQUEST_BYTES)) throw overloaded()
    return hold
  }
}

export function overloaded(): AppError {
  return new AppError('overloaded', 'More is arriving than can be stored right now.', {
    hint: 'Send the request again a little later.',
  })
}
