import type { DueRow } from './due'
import type { Span } from './store'

/** When the entries of each signal were received, by which they are found again. */
export function spansOf(rows: readonly DueRow[]): Record<string, Span> {
  const spans: Record<string, Span> = {}
  for (const { signalId, receivedAt } of rows) {
    const { from, to } = spans[signalId] ?? { from: receivedAt, to: receivedAt }
    spans[signalId] = {
      from: receivedAt < from ? receivedAt : from,
      to: receivedAt > to ? receivedAt : to,
    }
  }
  return spans
}
