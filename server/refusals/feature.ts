import type { Core } from '../core'
import type { Feature } from '../feature'
import { noteRefusals } from './noteRefusals'
import { mountRefusals } from './routes'
import { RefusalStore } from './store'

type CountRefused = (counted: { signalId: string; at: Date; kind: 'refused'; n: number }[]) => Promise<void>

type RefusalsNeed = {
  signals: { requireSignal: (signalId: string) => Promise<unknown> }
  stats: { count: CountRefused }
}

/** What arrived and could not be an entry, kept for the person who sets up the sender. */
export function createRefusals({ database, log, now }: Pick<Core, 'database' | 'log' | 'now'>) {
  const refusals = new RefusalStore(database)
  const background = new RefusalStore(database.background)
  let countRefused: CountRefused = () => Promise.resolve()
  const count = (signalId: string, n: number) => countRefused([{ signalId, at: now(), kind: 'refused', n }])
  const notes = noteRefusals({ refusals, count, log, now })
  const feature: Feature<RefusalsNeed> = {
    prepare: () => background.prepare(),
    mount(routes, { signals, stats }) {
      countRefused = stats.count
      mountRefusals(routes, { refusals, flush: notes.flush, requireSignal: signals.requireSignal })
    },
    removeSignal: (signalId) => background.removeAllOf(signalId),
  }
  return {
    ...feature,
    note: notes.note,
    /** Writes what has been noted and not yet written. */
    flush: notes.flush,
  }
}
