import { createHash } from 'node:crypto'

/** What the senders were told, to be held against what is stored. */
export class Record {
  /** The hash of the body, by the id of the entry that was acknowledged. */
  readonly acknowledged = new Map<string, string>()
  readonly entriesByKind = { plain: 0, keyed: 0, batch: 0 }
  /** The id that a key was first acknowledged with. */
  readonly idsByKey = new Map<string, string>()
  readonly answersByStatus = new Map<number, number>()
  duplicates = 0
  cutOff = 0
  /** Whatever must not be; printed, and the run fails. */
  readonly faults: string[] = []

  countAnswer(status: number): void {
    this.answersByStatus.set(status, (this.answersByStatus.get(status) ?? 0) + 1)
  }

  acknowledge(kind: 'plain' | 'keyed' | 'batch', id: string, body: string): void {
    const hash = hashOf(body)
    const before = this.acknowledged.get(id)
    if (before === undefined) this.entriesByKind[kind] += 1
    else if (before !== hash) this.faults.push(`${id} was given to two bodies`)
    this.acknowledged.set(id, hash)
  }

  acknowledgeKey(key: string, id: string, isDuplicate: boolean): void {
    const before = this.idsByKey.get(key)
    if (before !== undefined && before !== id)
      this.faults.push(`${key} was answered with ${before} and ${id}`)
    if (before !== undefined && !isDuplicate)
      this.faults.push(`${key} was answered twice, not as a duplicate`)
    if (isDuplicate) this.duplicates += 1
    this.idsByKey.set(key, id)
  }
}

export function hashOf(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22)
}
