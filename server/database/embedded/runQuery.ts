import type { Catalog, Collection } from './catalog'
import { CommandError } from './commandError'
import { matchesAll } from './matchDocument'
import type { Condition } from './parseFilter'
import { planQuery, type Plan, type SortField } from './planQuery'
import { IndexScan, PROBES_PER_STEP } from './scanIndex'
import { compareBySort, sortKeyOf, type SortKey } from './sortDocuments'
import type { Sqlite } from './sqlite'
import type { StoredDocument } from './storeDocuments'

export type Query = {
  readonly conditions: readonly Condition[]
  readonly sort: readonly SortField[]
  /** At most this many documents; 0 means all. */
  readonly limit: number
}

type Sorted = { readonly row: StoredDocument; readonly key: SortKey }

const SLICE_ROWS_MAX = 250
const SORT_BYTES_MAX = 32 * 1024 * 1024

/** A query under way: every step does a small, bounded piece of work and gives the documents found by it. */
export class RunningQuery {
  readonly plan: Plan
  /** How much was looked at so far, found or not. */
  examined = 0
  examinedBytes = 0
  isDone = false
  private readonly scan: IndexScan
  private remaining: number
  private sorted: Sorted[] = []
  private sortedBytes = 0

  constructor(
    sqlite: Sqlite,
    private readonly catalog: Catalog,
    private readonly collection: Collection,
    private readonly query: Query,
  ) {
    const indexes = collection.indexes.filter(({ isReady }) => isReady)
    this.plan = planQuery(indexes, query.conditions, query.sort)
    this.scan = new IndexScan(sqlite, this.plan)
    this.remaining = query.limit === 0 ? Infinity : query.limit
  }

  /** The next documents in order; an empty list means that more work is to be done, unless `isDone`. */
  step(wantedRows: number): StoredDocument[] {
    if (this.isDone) return []
    this.checkStillThere()
    return this.plan.isSorted ? this.stepInOrder(wantedRows) : this.stepSorting()
  }

  private stepInOrder(wantedRows: number): StoredDocument[] {
    const wanted = Math.min(wantedRows, this.remaining)
    const isExact = this.plan.residual.length === 0
    const rows = this.scan.next(isExact ? Math.min(wanted, SLICE_ROWS_MAX) : SLICE_ROWS_MAX)
    if (rows === undefined) return this.finish([])
    this.noteExamined(rows)
    if (isExact) return this.deliver(rows)
    return this.deliver(rows.filter(({ document }) => matchesAll(this.plan.residual, document)))
  }

  private noteExamined(rows: readonly StoredDocument[]): void {
    this.examined += rows.length > 0 ? rows.length : PROBES_PER_STEP
    for (const { document } of rows) this.examinedBytes += document.length
  }

  private deliver(rows: StoredDocument[]): StoredDocument[] {
    if (rows.length < this.remaining) {
      this.remaining -= rows.length
      return rows
    }
    return this.finish(rows.slice(0, this.remaining))
  }

  private finish(rows: StoredDocument[]): StoredDocument[] {
    this.isDone = true
    this.sorted = []
    return rows
  }

  private stepSorting(): StoredDocument[] {
    const rows = this.scan.next(SLICE_ROWS_MAX)
    if (rows === undefined) {
      this.orderSorted()
      return this.finish(this.sorted.map(({ row }) => row))
    }
    this.noteExamined(rows)
    for (const row of rows) {
      if (matchesAll(this.plan.residual, row.document)) this.keepForSort(row)
    }
    return []
  }

  private keepForSort(row: StoredDocument): void {
    this.sorted.push({ row, key: sortKeyOf(row.document, this.query.sort) })
    this.sortedBytes += row.document.length
    const { limit } = this.query
    if (limit > 0 && this.sorted.length >= 2 * limit + SLICE_ROWS_MAX) this.orderSorted()
    if (this.sortedBytes <= SORT_BYTES_MAX) return
    this.orderSorted()
    if (this.sortedBytes <= SORT_BYTES_MAX) return
    throw new CommandError(
      'QueryExceededMemoryLimitNoDiskUseAllowed',
      `Sort exceeded memory limit of ${SORT_BYTES_MAX} bytes; add an index that gives this order or a limit`,
    )
  }

  /** Sorts what was kept and forgets what lies beyond the limit. */
  private orderSorted(): void {
    this.sorted.sort((a, b) => compareBySort(a.key, b.key))
    if (this.query.limit > 0) this.sorted.length = Math.min(this.sorted.length, this.query.limit)
    this.sortedBytes = this.sorted.reduce((sum, { row }) => sum + row.document.length, 0)
  }

  private checkStillThere(): void {
    const current = this.catalog.current(this.collection)
    if (current.indexes.some(({ id }) => id === this.plan.index.id)) return
    throw new CommandError('QueryPlanKilled', `index ${this.plan.index.name} was dropped`)
  }
}
