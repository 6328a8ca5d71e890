import type { DueStore } from '../entries/dueStore'
import type { Due, PendingRow } from '../entries/pendingStore'
import { HOUR_MS, MINUTE_MS } from '../durations'
import type { DueSource, WhoHasPlaces } from '../runs/due'
import type { Acting } from './acting'
import { type ExpireDeps, expireEntries } from './expireEntries'
import { againRow, failedRow } from './settleEntries'
import { createWaitingLooks } from './waitingLooks'

/** More than one dealer ever has in his hands: a batch being decided, and those that are carried out. */
const LEFT_AT_ONCE = 2_000
const EXPIRE_EVERY_MS = MINUTE_MS
/** Where very many have waited for long and may go on, looking through them takes a twentieth of the time at most. */
const EXPIRE_PAUSE_FACTOR = 20
/** At the beginning of each hour, for so long, what all who have places dismissed is decided anew: they may have taken that back. */
const ANEW_MS = 10_000
/** All but what writers and those who tell look after. */
const ON_ITS_WAY: Due[] = ['now', 'limit', 'fetch', 'retry', 'dealing', 'plan']

export type DueSourceDeps = ExpireDeps & {
  due: DueStore
  elapsedMs: () => number
  acting: Pick<Acting, 'beginWith' | 'forget'>
}

/** Where runs find what they are to deal. */
export function createDueSource(
  deps: DueSourceDeps,
  recount: DueSource<PendingRow>['recount'],
): DueSource<PendingRow> {
  const { entries, due: dueStore, acting, now, elapsedMs } = deps
  const looks = createWaitingLooks(deps)
  let expiredAtMs = -Infinity
  let everyMs = EXPIRE_EVERY_MS
  return {
    hasWork: () => dueStore.hasAny(...ON_ITS_WAY),
    hasAny: (due) => dueStore.hasAny(due),
    listNew: (signalIds) => dueStore.listSignals('now', signalIds),
    listWaiting: (signals) => looks.list(signals.map((each) => ({ ...each, ...asOf(each, now()) }))),
    async list(signalId, due, page) {
      const places = page.places && asOf(page.places, now())
      if (due === 'limit' && places && looks.isInVain(signalId, places)) return []
      return entries.list(signalId, due, { ...page, places })
    },
    async listLeft() {
      const rows = await entries.listInHand(LEFT_AT_ONCE)
      acting.beginWith(rows.flatMap(({ plan, ...entry }) => (plan === null ? [] : [{ entry, plan }])))
      return {
        decided: rows.filter(({ plan }) => plan !== null),
        undecided: rows.filter(({ plan }) => plan === null),
      }
    },
    readAnew: ({ _id }, dealer) => entries.findOwn(_id, dealer.name),
    retry: (times) => dueStore.retry(times),
    fail: failing(deps),
    async expire(dealer) {
      const sinceMs = now().getTime() - expiredAtMs
      // Also where the clock was set back.
      if (sinceMs >= 0 && sinceMs < everyMs) return
      expiredAtMs = now().getTime()
      const startedMs = elapsedMs()
      await expireEntries(deps, dealer)
      everyMs = Math.max(EXPIRE_EVERY_MS, EXPIRE_PAUSE_FACTOR * (elapsedMs() - startedMs))
    },
    recount,
  }
}

function failing({ entries, stats, acting, now }: DueSourceDeps): DueSource<PendingRow>['fail'] {
  return async (row, next, failedFor) => {
    if ('retryAt' in next) {
      const { retryAt, why } = next
      return entries.fail(row, { retryAt, step: againRow(why, now()) }, failedFor)
    }
    const at = now()
    const isWritten = await entries.fail(row, { ...next, end: failedRow(next.why, at) }, failedFor)
    acting.forget([row._id])
    if (isWritten) await stats.count([{ signalId: row.signalId, at, kind: 'failed', n: 1 }])
    return isWritten
  }
}

/** With `open`, what all of these have dismissed is left out. */
function asOf({ full, open }: WhoHasPlaces, at: Date): WhoHasPlaces {
  return { full, open: at.getTime() % HOUR_MS < ANEW_MS ? [] : open }
}
