/** What a document holds that only its own lane changes; null: it is not there. */
export type State = { k: string; tag: number; n: number } | null

export type Kind = 'insert' | 'update' | 'updateMany' | 'findAndModify' | 'delete'

/** What was acknowledged, and what was under way when the database was killed: that may be done or not. */
export class Expectations {
  readonly acknowledged = {
    insert: 0,
    update: 0,
    updateMany: 0,
    findAndModify: 0,
    delete: 0,
    upsert: 0,
    claim: 0,
  }
  /** The states that each document may be in; more than one only for what was under way. */
  readonly states = new Map<string, State[]>()
  /** How often each contested document was counted up: at least, and at most. */
  readonly hits = new Map<string, { least: number; most: number }>()
  /** Who was told that a claim is theirs. */
  readonly claims = new Map<string, string>()
  readonly faults: string[] = []

  /** Runs a statement that brings documents into new states; false when it was not acknowledged. */
  async change(kind: Kind, next: Map<string, State>, run: () => Promise<unknown>): Promise<boolean> {
    for (const [id, state] of next) this.states.set(id, [...(this.states.get(id) ?? [null]), state])
    if (!(await succeeds(run()))) return false
    this.acknowledged[kind] += 1
    for (const [id, state] of next) this.states.set(id, [state])
    return true
  }

  async countUp(key: string, run: () => Promise<unknown>): Promise<boolean> {
    const hits = this.hits.get(key) ?? { least: 0, most: 0 }
    this.hits.set(key, hits)
    hits.most += 1
    if (!(await succeeds(run()))) return false
    this.acknowledged.upsert += 1
    hits.least += 1
    return true
  }

  claimed(key: string, owner: string): void {
    this.acknowledged.claim += 1
    const before = this.claims.get(key)
    if (before !== undefined) this.faults.push(`the claim ${key} was given to ${before} and to ${owner}`)
    this.claims.set(key, owner)
  }

  /** After a check: what is stored is what is expected from now on. */
  settle(id: string, state: State): void {
    if (state === null) this.states.delete(id)
    else this.states.set(id, [state])
  }
}

function succeeds(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  )
}
