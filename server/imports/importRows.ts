import type { ImportReport } from '../../shared/contract/directory'
import { IMPORT_ERRORS_TOLD_MAX } from '../../shared/limits'
import type { ReadRow } from './readRow'

type GoodRow = Extract<ReadRow, { kind: 'row' }>
/** What is wrong with a row. */
type Rejection = { column: string | null; message: string }
export type Verdict = 'created' | 'updated' | 'unchanged' | Rejection

const BATCH_ROWS = 500

type Taking<Item> = {
  /** What a row says; what is wrong with one that can be judged without the others costs no place in a batch. */
  read: (row: GoodRow) => Item | Rejection
  /** Gives a verdict for each row, in their order. */
  takeBatch: (batch: Item[]) => Promise<Verdict[]>
}

/**
 * Takes rows in batches, each of which is read while the one before is taken: so a million of them need no more memory than
 * two. Counts what came of each.
 */
export async function importRows<Item extends object>(
  rows: AsyncIterable<ReadRow>,
  { read, takeBatch }: Taking<Item>,
): Promise<ImportReport> {
  const report: ImportReport = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, errors: [] }
  const reject = (error: ImportReport['errors'][number]) => {
    report.rejected += 1
    if (report.errors.length < IMPORT_ERRORS_TOLD_MAX) report.errors.push(error)
  }
  let batch: { line: number; item: Item }[] = []
  const take = async (taken: typeof batch) => {
    const verdicts = taken.length === 0 ? [] : await takeBatch(taken.map(({ item }) => item))
    verdicts.forEach((verdict, index) => {
      if (typeof verdict === 'string') report[verdict] += 1
      else reject({ line: taken[index]?.line ?? 0, ...verdict })
    })
  }
  let taking = Promise.resolve()
  const flush = async () => {
    await taking
    taking = take(batch)
    // What fails is thrown where it is waited for; until then somebody must listen.
    taking.catch(() => undefined)
    batch = []
  }
  try {
    for await (const row of rows) {
      report.rows += 1
      const item = row.kind === 'row' ? read(row) : row
      if (isRejection(item)) reject({ line: row.line, column: item.column, message: item.message })
      else batch.push({ line: row.line, item })
      if (batch.length === BATCH_ROWS) await flush()
    }
    await flush()
  } finally {
    await taking
  }
  // Rows that cannot be read are told at once, others with their batch.
  report.errors.sort((one, other) => one.line - other.line)
  return report
}

function isRejection(item: object): item is Rejection {
  return 'message' in item
}
