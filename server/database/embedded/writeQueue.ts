import type { Catalog } from './catalog'
import type { Sqlite } from './sqlite'

type Outcome = { readonly value: unknown } | { readonly error: unknown }
type Waiting = { readonly task: () => unknown; readonly settle: (outcome: Outcome) => void }

/**
 * Groups the writes that arrive in one turn of the event loop into one transaction, so that they share one fsync. Each is
 * answered after the commit, and one that fails takes back only what it wrote itself. A task may run twice, when its
 * group could not be committed, so it must keep its results to itself until it returns them.
 */
export class WriteQueue {
  private waiting: Waiting[] = []
  private isClosed = false

  constructor(
    private readonly sqlite: Sqlite,
    private readonly catalog: Catalog,
  ) {}

  run<T>(task: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let result: { value: T } | undefined
      this.add({
        task: () => (result = { value: task() }),
        settle: (outcome) => {
          if ('error' in outcome) reject(toError(outcome.error))
          else if (result) resolve(result.value)
        },
      })
    })
  }

  private add(entry: Waiting): void {
    if (this.isClosed) {
      entry.settle({ error: new Error('The database is closed.') })
      return
    }
    if (this.waiting.length === 0) {
      setImmediate(() => {
        this.flush()
      })
    }
    this.waiting.push(entry)
  }

  /** Commits what is waiting and takes nothing more. */
  close(): void {
    this.flush()
    this.isClosed = true
  }

  private flush(): void {
    const group = this.waiting
    this.waiting = []
    if (group.length === 0) return
    const outcomes = this.commit(group)
    group.forEach((entry, position) => {
      // A group that could not be committed, say for lack of room, may hold tasks that can be.
      const outcome = outcomes[position] ??
        this.commit([entry])[0] ?? { error: new Error('The write failed.') }
      entry.settle(outcome)
    })
  }

  /** The outcome of every task; none when the transaction failed as a whole and there is more than one task. */
  private commit(group: readonly Waiting[]): Outcome[] {
    try {
      this.sqlite.run('BEGIN IMMEDIATE')
      const outcomes = group.map((entry) => this.runTask(entry, group.length > 1))
      this.sqlite.run('COMMIT')
      this.catalog.markCommitted()
      return outcomes
    } catch (error) {
      if (this.sqlite.isInTransaction) this.sqlite.run('ROLLBACK')
      this.catalog.reloadAfterRollback()
      return group.length > 1 ? [] : [{ error }]
    }
  }

  private runTask({ task }: Waiting, isShared: boolean): Outcome {
    if (!isShared) return { value: task() }
    this.sqlite.run('SAVEPOINT task')
    try {
      const value = task()
      this.sqlite.run('RELEASE task')
      return { value }
    } catch (error) {
      // SQLite ends the whole transaction on some errors, such as a full disk.
      if (!this.sqlite.isInTransaction) throw error
      this.sqlite.run('ROLLBACK TO task')
      this.sqlite.run('RELEASE task')
      this.catalog.reloadAfterRollback()
      return { error }
    }
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
