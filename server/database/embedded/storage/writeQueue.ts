import { setImmediate } from 'node:timers/promises'
import type { Catalog } from './catalog'
import type { Sqlite } from './sqlite'

/**
 * Carries out writes one after the other, those that wait in one transaction, so that they share one fsync. Each is
 * answered after the commit, and one that fails takes back only what it wrote itself. A task may run twice, when its
 * group could not be committed, so it must keep its results to itself until it returns them.
 */
export class WriteQueue {
  private last: Promise<void> = Promise.resolve()
  private waiting: (() => Promise<void>)[] = []
  private group: Promise<void> | undefined

  constructor(
    private readonly sqlite: Sqlite,
    private readonly catalog: Catalog,
  ) {}

  async run<Result>(task: () => Result | Promise<Result>): Promise<Result> {
    let settle = (): Result => {
      throw new Error('The write was not carried out.')
    }
    const carryOut = async () => {
      try {
        const result = await this.attempt(task)
        settle = () => result
      } catch (error) {
        settle = () => {
          throw error
        }
        // SQLite ends the whole transaction on some errors, such as a full disk.
        if (!this.sqlite.isInTransaction) throw error
      }
    }
    this.waiting.push(carryOut)
    this.group ??= this.afterOthers(() => this.commitWaiting())
    // A group that could not be committed, say for lack of room, may hold tasks that can be.
    await this.group.catch(() => this.afterOthers(() => this.commit([carryOut])))
    return settle()
  }

  /** Runs a part of a task, which takes back what it wrote when it fails. */
  async attempt<Result>(part: () => Result | Promise<Result>): Promise<Result> {
    const { version } = this.catalog
    this.sqlite.run('SAVEPOINT part')
    try {
      const result = await part()
      this.sqlite.run('RELEASE part')
      return result
    } catch (error) {
      if (this.sqlite.isInTransaction) this.sqlite.exec('ROLLBACK TO part; RELEASE part')
      if (this.catalog.version !== version) this.catalog.forget()
      throw error
    }
  }

  private afterOthers(work: () => Promise<void>): Promise<void> {
    const done = this.last.then(work)
    this.last = done.catch(() => undefined)
    return done
  }

  private async commitWaiting(): Promise<void> {
    // What else arrives in this turn of the event loop joins.
    await setImmediate()
    this.group = undefined
    await this.commit(this.waiting.splice(0))
  }

  private async commit(tasks: readonly (() => Promise<void>)[]): Promise<void> {
    try {
      this.sqlite.run('BEGIN IMMEDIATE')
      for (const carryOut of tasks) await carryOut()
      this.sqlite.run('COMMIT')
    } catch (error) {
      if (this.sqlite.isInTransaction) this.sqlite.run('ROLLBACK')
      this.catalog.forget()
      throw error
    }
  }
}
