import { MINUTE_MS } from '../durations'

const LINES_PER_MINUTE_MAX = 20

type Minute = { endsAtMs: number; lines: number; leftOut: number }

/** Bounds the log lines that strangers can cause: of each kind so many a minute are written, and the others counted. */
export class LineLimit {
  private readonly minutes = new Map<string, Minute>()

  /** What to add to a line of that kind, or null where it is to be left out. A later line tells how many were. */
  admit(kind: string): { leftOut?: number } | null {
    const before = this.minutes.get(kind)
    if (before === undefined || before.endsAtMs <= performance.now()) {
      this.minutes.set(kind, { endsAtMs: performance.now() + MINUTE_MS, lines: 1, leftOut: 0 })
      return before === undefined || before.leftOut === 0 ? {} : { leftOut: before.leftOut }
    }
    if (before.lines < LINES_PER_MINUTE_MAX) {
      before.lines += 1
      return {}
    }
    before.leftOut += 1
    return null
  }
}
