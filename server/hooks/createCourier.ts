import { setMaxListeners } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { HOOK_WAITS_MAX, HOOKS_MAX } from '../../shared/limits'
import { attemptDelivery, type AttemptDeps } from './attemptDelivery'
import { RETRY_DELAY_MS_MAX } from './retrySchedule'
import type { HookStore, StoredDelivery } from './store'

/** Longer than an attempt can take; after it another process takes over what a killed one had begun. */
const LEASE_MS = 60_000
/** So that one slow address leaves room for the others. */
const PARALLEL_PER_HOOK_MAX = 4
/** Once so many are under way, a hook that has a place gets no second one. */
const CROWDED_FROM = 32
/** A place for every hook there may be: none ever waits for the addresses of others, however many of those say nothing. */
const PARALLEL_MAX = CROWDED_FROM + HOOKS_MAX + HOOK_WAITS_MAX
/** How long a stop waits for attempts under way before it breaks them off; whoever is next makes them anew. */
const STOP_MS_MAX = 1_500
/** How long it then waits for them to break off. */
const BREAK_OFF_MS_MAX = 2_000

export type CourierDeps = Omit<AttemptDeps, 'signal'> & {
  hooks: Pick<HookStore, 'listReady' | 'pullBack' | 'claimDue' | 'release'>
}

export type Courier = {
  /** Begins what is due and there is room for. */
  begin(): Promise<void>
  /** Makes every attempt that is due; resolves when none is left or under way. */
  deliverDue(): Promise<void>
  /** Begins nothing more, and waits for what is under way, but no longer than a server may take to end. */
  stop(): Promise<void>
}

export function createCourier(deps: CourierDeps): Courier {
  const underWay = new Map<Promise<void>, string>()
  let beginning = Promise.resolve()
  const stopping = new AbortController()
  setMaxListeners(PARALLEL_MAX, stopping.signal)
  /** Hooks whose address failed since it was last asked which are ready. */
  const failed = new Set<string>()
  let isStopped = false

  async function beginInTurn(): Promise<void> {
    failed.clear()
    const now = deps.now()
    const readyHookIds = isStopped ? [] : await deps.hooks.listReady(now)
    const latest = new Date(now.getTime() + RETRY_DELAY_MS_MAX)
    if (readyHookIds.length > 0) await deps.hooks.pullBack(readyHookIds, { now, latest })
    while (!isStopped && underWay.size < PARALLEL_MAX) {
      const delivery = await claim(deps, withRoom(readyHookIds, failed, [...underWay.values()]))
      if (!delivery) return
      const attempt = attemptSafely({ ...deps, signal: stopping.signal }, delivery).then((isFine) => {
        underWay.delete(attempt)
        if (!isFine) failed.add(delivery.hookId)
        begin().catch((err: unknown) => {
          deps.log.error({ event: 'hooks.waiting', err })
        })
      })
      underWay.set(attempt, delivery.hookId)
    }
  }

  /** One after the other, so that what is under way is counted right. */
  function begin(): Promise<void> {
    beginning = beginning.then(beginInTurn, beginInTurn)
    return beginning
  }

  return {
    begin,
    deliverDue: () => begin().then(() => drain(underWay, () => beginning)),
    async stop() {
      isStopped = true
      const allEnded = beginning.catch(() => undefined).then(() => Promise.all(underWay.keys()))
      await waitOrBreakOff(allEnded, stopping)
    },
  }
}

/** Waits for what is under way, and for the turns that it asks for as it ends. */
async function drain(
  underWay: ReadonlyMap<Promise<void>, string>,
  latestTurn: () => Promise<void>,
): Promise<void> {
  for (;;) {
    const turn = latestTurn()
    await turn
    if (turn !== latestTurn()) continue
    if (underWay.size === 0) return
    await Promise.race(underWay.keys())
  }
}

async function waitOrBreakOff(ended: Promise<unknown>, stopping: AbortController): Promise<void> {
  if (await endsWithin(ended, STOP_MS_MAX)) return
  stopping.abort()
  await endsWithin(ended, BREAK_OFF_MS_MAX)
}

async function endsWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  const waiting = new AbortController()
  const { signal } = waiting
  const isLate = setTimeout(ms, true, { signal }).catch(() => false)
  const isEnded = await Promise.race([work.then(() => true), isLate.then(() => false)])
  waiting.abort()
  return isEnded
}

async function claim({ hooks, now }: CourierDeps, hookIds: string[]): Promise<StoredDelivery | null> {
  if (hookIds.length === 0) return null
  const at = now()
  return hooks.claimDue({ now: at, leaseEndsAt: new Date(at.getTime() + LEASE_MS), hookIds })
}

/** Those of the hooks that have not failed, and have not yet their share of what is under way. */
function withRoom(hookIds: string[], failed: ReadonlySet<string>, underWay: string[]): string[] {
  const counts = new Map<string, number>()
  for (const hookId of underWay) counts.set(hookId, (counts.get(hookId) ?? 0) + 1)
  const share = underWay.length < CROWDED_FROM ? PARALLEL_PER_HOOK_MAX : 1
  return hookIds.filter((hookId) => !failed.has(hookId) && (counts.get(hookId) ?? 0) < share)
}

type AttemptingDeps = CourierDeps & { signal: AbortSignal }

/** What goes wrong on this side, such as a database that is away, is tried again once the lease has ended. */
async function attemptSafely(deps: AttemptingDeps, delivery: StoredDelivery): Promise<boolean> {
  try {
    return await attemptOrRelease(deps, delivery)
  } catch (err) {
    deps.log.error({ event: 'hook.interrupted', hookId: delivery.hookId, entryId: delivery.entryId, err })
    return false
  }
}

/** What a stop breaks off is due again at once and counts for nothing: it is not the address that has failed. */
async function attemptOrRelease(deps: AttemptingDeps, delivery: StoredDelivery): Promise<boolean> {
  try {
    return await attemptDelivery(deps, delivery)
  } catch (error) {
    if (!deps.signal.aborted) throw error
    await deps.hooks.release(delivery, deps.now())
    deps.log.info({ event: 'hook.brokenOff', hookId: delivery.hookId, entryId: delivery.entryId })
    return false
  }
}
