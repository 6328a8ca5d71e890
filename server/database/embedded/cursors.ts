import { CommandError } from './commandError'
import type { Turns } from './turns'
import type { RunningQuery } from './runQuery'

const IDLE_MS_MAX = 10 * 60 * 1000
const BATCH_BYTES_MAX = 16 * 1024 * 1024

/** Where the documents of a cursor come from: a query under way, or a list that is complete already. */
type Source = Pick<RunningQuery, 'step' | 'isDone'>

export class Cursor {
  private readonly found: Buffer[] = []
  private at = 0

  constructor(
    readonly namespace: string,
    private readonly source: Source,
    private readonly present: (document: Buffer) => Buffer,
  ) {}

  /** The next documents, as many as fit in one reply. */
  async nextBatch(sizeMax: number, turns: Turns): Promise<Buffer[]> {
    const batch: Buffer[] = []
    let bytes = 0
    while (batch.length < sizeMax) {
      const next = this.found[this.at]
      if (next === undefined) {
        if (this.source.isDone) break
        this.refill(sizeMax - batch.length)
        await turns.yieldWhenDue()
        continue
      }
      if (batch.length > 0 && bytes + next.length > BATCH_BYTES_MAX) break
      bytes += next.length
      batch.push(next)
      this.at += 1
    }
    return batch
  }

  get isExhausted(): boolean {
    return this.source.isDone && this.at >= this.found.length
  }

  private refill(wanted: number): void {
    this.found.length = 0
    this.at = 0
    for (const { document } of this.source.step(wanted)) this.found.push(this.present(document))
  }
}

/** The cursors that clients have not read to their end. Those left alone for ten minutes are forgotten. */
export class CursorRegistry {
  private readonly cursors = new Map<bigint, { cursor: Cursor; usedAtMs: number }>()
  private lastId = BigInt(Date.now())

  add(cursor: Cursor): bigint {
    this.forgetIdle()
    this.lastId += 1n
    this.cursors.set(this.lastId, { cursor, usedAtMs: Date.now() })
    return this.lastId
  }

  /** Takes a cursor out while one of its batches is being read. */
  take(id: bigint, namespace: string): Cursor {
    const entry = this.cursors.get(id)
    if (entry?.cursor.namespace !== namespace)
      throw new CommandError('CursorNotFound', `cursor id ${id} not found`)
    this.cursors.delete(id)
    return entry.cursor
  }

  putBack(id: bigint, cursor: Cursor): void {
    this.cursors.set(id, { cursor, usedAtMs: Date.now() })
  }

  kill(id: bigint): boolean {
    return this.cursors.delete(id)
  }

  private forgetIdle(): void {
    const oldest = Date.now() - IDLE_MS_MAX
    for (const [id, { usedAtMs }] of this.cursors) if (usedAtMs < oldest) this.cursors.delete(id)
  }
}
