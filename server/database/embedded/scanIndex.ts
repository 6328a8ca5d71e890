import { readBlob, readInteger, type Sqlite } from './sqlite'
import type { Index } from './catalog'
import { tableOf, type StoredDocument } from './storeDocuments'
import type { KeyRange, Plan } from './planQuery'

type IndexRow = StoredDocument & { readonly key: Buffer }

const SLICE_BYTES = 1024 * 1024
const SLICE_ROWS_MAX = 250
const FIRST_SLICE_ROWS = 20
const BEFORE_ALL_IDS = -1
/** How many ranges may turn out empty before others get their turn. */
export const PROBES_PER_STEP = 100

/**
 * The documents of one key range in order, a slice at a time. Each slice is a query of its own that begins behind the
 * last row, so no read stays open in between and writes may go on.
 */
class RangeScan {
  private after: { key: Buffer; documentId: number }
  private readonly sql: string
  private slice: IndexRow[] = []
  private at = 0
  private isLastSlice = false

  constructor(
    private readonly sqlite: Sqlite,
    private readonly plan: Plan,
    readonly range: KeyRange,
  ) {
    const { isReverse, index } = plan
    this.after = { key: isReverse ? range.high : range.low, documentId: BEFORE_ALL_IDS }
    this.sql =
      `SELECT k.key, k.documentId, d.document FROM ${tableOf(index)} k CROSS JOIN documents d ON d.id = k.documentId ` +
      'WHERE k.indexId = ? AND ' +
      (isReverse
        ? '(k.key, k.documentId) < (?, ?) AND k.key >= ? ORDER BY k.key DESC, k.documentId DESC LIMIT ?'
        : '(k.key, k.documentId) > (?, ?) AND k.key < ? ORDER BY k.key, k.documentId LIMIT ?')
  }

  /** The next rows that are in memory, after reading a slice if there are none; empty at the end of the range. */
  take(wantedRows: number): IndexRow[] {
    if (this.at >= this.slice.length && !this.isLastSlice) this.readSlice(wantedRows)
    const rows = this.slice.slice(this.at, this.at + wantedRows)
    this.at += rows.length
    return rows
  }

  peek(): IndexRow | undefined {
    if (this.at >= this.slice.length && !this.isLastSlice) this.readSlice(FIRST_SLICE_ROWS)
    return this.slice[this.at]
  }

  private readSlice(wantedRows: number): void {
    const { isReverse, index } = this.plan
    const end = isReverse ? this.range.low : this.range.high
    const limit = Math.min(wantedRows, this.rowsPerSlice())
    const parameters = [index.id, this.after.key, this.after.documentId, end, limit]
    this.slice = this.sqlite.rows(this.sql, parameters).map(([key, documentId, document]) => ({
      key: readBlob(key),
      documentId: readInteger(documentId),
      document: readBlob(document),
    }))
    this.at = 0
    this.isLastSlice = this.slice.length < limit
    const last = this.slice.at(-1)
    if (last) this.after = last
  }

  /** Slices are bounded by bytes too: the next one counts on documents as large as those of the last one. */
  private rowsPerSlice(): number {
    if (this.slice.length === 0) return FIRST_SLICE_ROWS
    const bytes = this.slice.reduce((sum, { document }) => sum + document.length, 0)
    return Math.min(SLICE_ROWS_MAX, Math.max(1, Math.floor((SLICE_BYTES * this.slice.length) / bytes)))
  }
}

/** The documents that a plan's key ranges hold, in the plan's order. */
export class IndexScan {
  private readonly ranges: RangeScan[]
  private current = 0

  constructor(
    sqlite: Sqlite,
    private readonly plan: Plan,
  ) {
    const ordered = plan.isReverse ? plan.ranges.toReversed() : plan.ranges
    this.ranges = ordered.map((range) => new RangeScan(sqlite, plan, range))
  }

  /** Up to `wantedRows` documents, at most one slice and perhaps none; undefined when there are no more. */
  next(wantedRows: number): StoredDocument[] | undefined {
    return this.plan.isMerged ? this.nextMerged(wantedRows) : this.nextInTurn(wantedRows)
  }

  private nextInTurn(wantedRows: number): StoredDocument[] | undefined {
    for (let probes = 0; probes < PROBES_PER_STEP; probes++) {
      const range = this.ranges[this.current]
      if (range === undefined) return undefined
      const rows = range.take(wantedRows)
      if (rows.length > 0) return rows
      this.current += 1
    }
    return []
  }

  private nextMerged(wantedRows: number): StoredDocument[] | undefined {
    const rows: StoredDocument[] = []
    while (rows.length < wantedRows) {
      const first = this.rangeWithFirstRow()
      if (first === undefined) break
      rows.push(...first.take(1))
    }
    return rows.length > 0 ? rows : undefined
  }

  private rangeWithFirstRow(): RangeScan | undefined {
    let first: { range: RangeScan; key: Buffer } | undefined
    for (const range of this.ranges) {
      const row = range.peek()
      if (row === undefined) continue
      const key = row.key.subarray(range.range.prefixLength)
      const order = first ? Buffer.compare(key, first.key) : 0
      if (first === undefined || (this.plan.isReverse ? order > 0 : order < 0)) first = { range, key }
    }
    return first?.range
  }
}

const COUNTED_TOGETHER = 10_000

/** Counts the rows of a key range, some thousands at a time. */
export function* countRange(sqlite: Sqlite, index: Index, { low, high }: KeyRange): Generator<number> {
  const rows = `FROM ${tableOf(index)} WHERE indexId = ? AND (key, documentId) >= (?, ?) AND key < ?`
  let [key, documentId] = [low, BEFORE_ALL_IDS]
  for (;;) {
    const next = sqlite.rows(
      `SELECT key, documentId ${rows} ORDER BY key, documentId LIMIT 1 OFFSET ${COUNTED_TOGETHER}`,
      [index.id, key, documentId, high],
    )[0]
    if (next === undefined) break
    yield COUNTED_TOGETHER
    key = readBlob(next[0])
    documentId = readInteger(next[1])
  }
  yield readInteger(sqlite.rows(`SELECT count(*) ${rows}`, [index.id, key, documentId, high])[0]?.[0])
}
