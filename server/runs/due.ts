export type DueRow = { _id: string; signalId: string; receivedAt: Date; size: number; attempts: number }

export type DueSource<Row> = {
  list: (signalId: string, due: 'now' | 'limit', limit: number) => Promise<Row[]>
  retry: (signalId: string, now: Date) => Promise<void>
  fail: (row: Row, next: { retryAt: Date } | { reason: string }) => Promise<void>
  /** Ends what has waited for too long. */
  expire: (rows: readonly Row[], dealer: string) => Promise<void>
}
