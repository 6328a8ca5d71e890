import { AppError } from '../../shared/errors'

/** What a request costs beside its body: its sockets, headers and promises, about. */
const REQUEST_BYTES = 4_096
/** What requests for one signal may hold of the whole, so that a flood at one address leaves room for the others. */
const SHARE_MAX = 0.75

/** What one request holds of what all may hold; counted as it arrives, so that a slow sender holds only what it sent. */
export type Hold = {
  /** False, and nothing is added, when all requests together would hold more than they may. */
  add(bytes: number): boolean
  /** Whether so many more could be added now; nothing is set aside for them. */
  hasRoomFor(bytes: number): boolean
  release(): void
}

/** Bounds what requests under way hold together: beyond that the honest answer is to ask the sender to come back. */
export class BytesInFlight {
  private held = 0
  private readonly heldFor = new Map<string, number>()

  constructor(private readonly bytesMax: number) {}

  get bytes(): number {
    return this.held
  }

  /** Begins with what any request costs; throws where there is no room even for that. `key` is whose request it is. */
  open(key: string): Hold {
    let own = 0
    const hold: Hold = {
      add: (bytes) => {
        if (!this.add(key, bytes)) return false
        own += bytes
        return true
      },
      hasRoomFor: (bytes) => this.hasRoomFor(key, bytes),
      release: () => {
        this.give(key, own)
        own = 0
      },
    }
    if (!hold.add(REQUEST_BYTES)) throw overloaded()
    return hold
  }

  private hasRoomFor(key: string, bytes: number): boolean {
    const ofKey = (this.heldFor.get(key) ?? 0) + bytes
    return this.held + bytes <= this.bytesMax && ofKey <= this.bytesMax * SHARE_MAX
  }

  private add(key: string, bytes: number): boolean {
    if (!this.hasRoomFor(key, bytes)) return false
    this.held += bytes
    this.heldFor.set(key, (this.heldFor.get(key) ?? 0) + bytes)
    return true
  }

  private give(key: string, bytes: number): void {
    this.held -= bytes
    const left = (this.heldFor.get(key) ?? 0) - bytes
    if (left > 0) this.heldFor.set(key, left)
    else this.heldFor.delete(key)
  }
}

export function overloaded(): AppError {
  return new AppError('overloaded', 'More is arriving than can be stored right now.', {
    hint: 'Send the request again a little later.',
  })
}
