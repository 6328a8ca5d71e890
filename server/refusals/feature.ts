import type { Core } from '../core'
import type { Feature } from '../feature'
import type { Holding } from '../individual'
import type { News } from '../news'
import { readHeld } from '../payload/readHeld'
import { presentRefusal } from './listRefusals'
import { noteRefusals } from './noteRefusals'
import { mountRefusals } from './routes'
import { RefusalStore } from './store'
import { tellRefusals } from './tellRefusals'

type CountRefused = (counted: { signalId: string; at: Date; kind: 'refused'; n: number }[]) => Promise<void>
type Tell = (news: readonly News[]) => Promise<void>

type RefusalsNeed = {
  signals: { requireSignal: (signalId: string) => Promise<unknown> }
  stats: { count: CountRefused }
  hooks: { queue: Tell }
}

/** What arrived and could not be an entry, kept for the person who sets up the sender. */
export function createRefusals({ database, log, now }: Pick<Core, 'database' | 'log' | 'now'>) {
  const refusals = new RefusalStore(database)
  const background = new RefusalStore(database.background)
  let countRefused: CountRefused = () => Promise.resolve()
  let tell: Tell = () => Promise.resolve()
  const count = (signalId: string, n: number) => countRefused([{ signalId, at: now(), kind: 'refused', n }])
  const telling = tellRefusals({ tell: (news) => tell(news), log, now })
  const notes = noteRefusals({ refusals, count, tell: telling, log, now })
  const feature: Feature<RefusalsNeed> = {
    prepare: () => background.prepare(),
    mount(routes, { signals, stats, hooks }) {
      countRefused = stats.count
      tell = hooks.queue
      mountRefusals(routes, { refusals, flush: notes.flush, requireSignal: signals.requireSignal })
    },
    removeSignal: (signalId) => background.removeAllOf(signalId),
    holdings: () => [refusalsHolding(background)],
  }
  return {
    ...feature,
    note: notes.note,
    /** Writes what has been noted and not yet written. */
    flush: notes.flush,
    /** As it is shown, with its signal; null once newer ones have taken its place. */
    async findRefusal(refusalId: string) {
      const found = await background.find(refusalId)
      if (found === null) return null
      const { signalId, ...refusal } = found
      return { ...presentRefusal(refusal), signalId }
    },
  }
}

function refusalsHolding(background: RefusalStore): Holding {
  return {
    part: 'refusals',
    read: readHeld({
      kind: 'refusals',
      list: (after, limit) => background.listBehind(after, limit),
      tell: ({ signalId, receivedAt, details, excerpt }) => ({ signalId, receivedAt, details, excerpt }),
      listCutOff: ({ excerpt }) => [excerpt],
      clear: ({ _id }) => background.empty(_id),
    }),
  }
}
