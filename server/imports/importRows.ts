import type { ImportReport } from '../../shared/contract/directory'
import { IMPORT_ERRORS_TOLD_MAX } from '../../shared/limits'
import type { ReadRow } from './readRow'

export type GoodRow = Extract<ReadRow, { kind: 'row' }>
type Verdict = 'created' | 'updated' | 'unchanged' | { column: string | null; message: string }

const BATCH_ROWS = 500

/** Takes rows in batches, so that a million of them need no more memory than one batch, and counts what came of each. */
export async function importRows(
  rows: AsyncIterable<ReadRow>,
  /** Gives a verdict for each row, in their order. */
  takeBatch: (batch: GoodRow[]) => Promise<Verdict[]>,
): Promise<ImportReport> {
  const report: ImportReport = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, errors: [] }
  const reject = (error: ImportReport['errors'][number]) => {
    report.rejected += 1
    if (report.errors.length < IMPORT_ERRORS_TOLD_MAX) report.errors.push(error)
  }
  let batch: GoodRow[] = []
  const flush = async () => {
    const verdicts = batch.length === 0 ? [] : await takeBatch(batch)
    verdicts.forEach((verdict, index) => {
      if (typeof verdict === 'string') report[verdict] += 1
      else reject({ line: batch[index]?.line ?? 0, ...verdict })
    })
    batch = []
  }
  for await (const row of rows) {
    report.rows += 1
    if (row.kind === 'row') batch.push(row)
    else reject({ line: row.line, column: row.column, message: row.message })
    if (batch.length === BATCH_ROWS) await flush()
  }
  await flush()
  // Rows that cannot be read are told at once, others with their batch.
  report.errors.sort((one, other) => one.line - other.line)
  return report
}
