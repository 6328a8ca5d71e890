import type { Collection } from 'mongoose'
import type { Run } from '../../shared/contract/runs'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'

export type StoredRun = Pick<Run, 'status' | 'trigger' | 'counts'> & {
  _id: string
  startedAt: Date
  finishedAt: Date | null
  /** When the entries of each signal were received; absent in data of before. */
  signals?: Record<string, Span>
}

/** From the first that was received to the last. */
export type Span = { from: Date; to: Date }

/** The one run that may be asked for or scheduled and not have ended: `_id` is always the same. */
type OpenRun = { _id: string; runId: string; run: StoredRun }

const RUNS_MAX = 1_000
const OPEN = 'open'

export class RunStore {
  private readonly runs: Collection<StoredRun>
  private readonly open: Collection<OpenRun>

  constructor(private readonly database: Database) {
    this.runs = database.connection.collection<StoredRun>('runs')
    this.open = database.connection.collection<OpenRun>('open_runs')
  }

  async prepare(): Promise<void> {
    await this.runs.createIndexes([{ key: { status: 1, _id: 1 } }])
  }

  async create(run: StoredRun): Promise<void> {
    await this.database.run(() => this.runs.insertOne(run))
  }

  /**
   * Makes a run, or gives the one that is open already: of several who begin one at once, all begin the same. Null where it is
   * not due any more, which is asked once nobody else can begin one.
   */
  async begin(run: StoredRun, isDue: () => Promise<boolean> = () => Promise.resolve(true)) {
    for (;;) {
      await this.database.run(() => insertMissing(this.open, [{ _id: OPEN, runId: run._id, run }]))
      const open = await this.database.run(() => this.open.findOne({ _id: OPEN }))
      if (open === null) continue
      if (open.runId === run._id && !(await isDue())) {
        await this.leave(run._id)
        return null
      }
      // Whoever named it may have been killed before he made it, or before he left it.
      await this.database.run(() => insertMissing(this.runs, [open.run]))
      const made = await this.find(open.runId)
      if (made?.status === 'running') return made
      await this.leave(open.runId)
    }
  }

  private async leave(runId: string): Promise<void> {
    await this.database.run(() => this.open.deleteOne({ _id: OPEN, runId }))
  }

  find(runId: string): Promise<StoredRun | null> {
    return this.database.run(() => this.runs.findOne({ _id: runId }))
  }

  /** The oldest that was begun and has not ended. */
  findOpen(): Promise<StoredRun | null> {
    return this.database.run(() => this.runs.findOne({ status: 'running' }, { sort: { _id: 1 } }))
  }

  /** The newest of that time; one that began tomorrow, under a clock that was ahead, is none. */
  findBetween(trigger: StoredRun['trigger'], from: Date, until: Date): Promise<StoredRun | null> {
    return this.database.run(() =>
      this.runs.findOne({ trigger, startedAt: { $gte: from, $lt: until } }, { sort: { _id: -1 } }),
    )
  }

  list({ limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<StoredRun[]> {
    const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
    return this.database.run(() => this.runs.find(older).sort({ _id: -1 }).limit(limit).toArray())
  }

  async count(runId: string, counts: Run['counts'], signals: Record<string, Span>): Promise<void> {
    const { entries, leads, skipped, failed, waiting } = counts
    const ends = Object.entries(signals)
    await this.database.run(() =>
      this.runs.updateOne(
        { _id: runId },
        {
          $inc: {
            'counts.entries': entries,
            'counts.leads': leads,
            'counts.skipped': skipped,
            'counts.failed': failed,
            'counts.waiting': waiting,
          },
          $min: Object.fromEntries(ends.map(([id, { from }]) => [`signals.${id}.from`, from])),
          $max: Object.fromEntries(ends.map(([id, { to }]) => [`signals.${id}.to`, to])),
        },
      ),
    )
  }

  async end(runId: string, status: 'finished' | 'failed', finishedAt: Date): Promise<void> {
    await this.database.run(() => this.runs.updateOne({ _id: runId }, { $set: { status, finishedAt } }))
    await this.leave(runId)
  }

  async removeBeyondNewest(): Promise<void> {
    const rows = await this.database.run(() =>
      this.runs.find({}, { projection: { _id: 1 }, sort: { _id: -1 }, limit: RUNS_MAX + 1 }).toArray(),
    )
    const tooOld = rows[RUNS_MAX]
    if (tooOld) await this.database.run(() => this.runs.deleteMany({ _id: { $lte: tooOld._id } }))
  }
}
