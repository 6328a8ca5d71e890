import type { HookEvent } from '../../shared/contract/hooks'
import type { Core } from '../core'
import { DAY_MS } from '../durations'
import type { Feature } from '../feature'
import type { Holding } from '../individual'
import { courierWorker } from './courierWorker'
import { type DescribeDeps, describeNews } from './describeNews'
import { endHooksOf } from './endHooks'
import { FarewellStore } from './farewellStore'
import { farewellWorker } from './farewellWorker'
import type { News } from '../news'
import type { Mentions } from '../payload/mentions'
import { readHeld } from '../payload/readHeld'
import { queueDeliveries, type QueueDeps } from './queueDeliveries'
import { placeOf } from '../secrets/places'
import { sealedIn } from '../secrets/sealedValues'
import { rememberDescriptions } from './rememberDescriptions'
import { mountHooks } from './routes'
import { HookStore, type StoredAttempt, type StoredDelivery } from './store'

type ListUntold = (event: HookEvent, limit: number) => Promise<string[]>

type HooksNeed = {
  signals: {
    requireSignal: (signalId: string) => Promise<unknown>
    findMapping: DescribeDeps['findSignal']
  }
  entries: {
    findWithBytes: DescribeDeps['findEntry']
    listUntold: ListUntold
    markAwaited: () => Promise<void>
  }
  leads: { findLead: DescribeDeps['findLead']; listUntold: ListUntold }
  notices: { findNotice: DescribeDeps['findNotice']; listUntold: ListUntold }
  refusals: { findRefusal: DescribeDeps['findRefusal'] }
}

const findNobody = () => Promise.resolve(new Set<string>())

/** Addresses of others that are notified of what happens here. */
export function createHooks(
  core: Pick<Core, 'database' | 'log' | 'seal' | 'now' | 'random' | 'outgoing' | 'settings' | 'limits'>,
) {
  const { log, seal, now, random, outgoing, settings, limits } = core
  const hooks = new HookStore(core.database)
  const background = new HookStore(core.database.background)
  const farewells = new FarewellStore(core.database.background)
  const privateHosts = { privateHosts: settings.hookPrivateHosts, privateHostsSetting: 'HOOK_PRIVATE_HOSTS' }
  const sending = { hooks, farewells, log, seal, now, random, ...outgoing, ...privateHosts }
  const feature: Feature<HooksNeed> = {
    prepare: () => background.prepare(),
    mount(routes, { signals: { requireSignal }, entries, leads, notices }) {
      const { findWithBytes: findOutcome, markAwaited } = entries
      const listUntold = askAll([entries, leads, notices])
      mountHooks(routes, { ...sending, ...limits, requireSignal, findOutcome, markAwaited, listUntold })
    },
    workers(others) {
      const { courierIntervalMs: lookIntervalMs } = limits
      const deps = { ...sending, hooks: background, describe: describer(others), lookIntervalMs }
      return [courierWorker(deps), farewellWorker(deps)]
    },
    removeSignal: (signalId) => endHooksOf({ hooks: background, farewells, now }, { signalId }),
    holdings: () => [deliveriesHolding(background)],
    removeOld: (at) =>
      background.removeDeliveriesBefore(new Date(at.getTime() - settings.hookLogDays * DAY_MS)),
  }
  return {
    ...feature,
    sealed: sealedIn(core.database.background, {
      collection: 'hooks',
      fields: ['sealedSecret', 'oldSecret.sealed'],
      placeOf: placeOf.hookSecret,
    }),
    listSwitchedOff: () => background.listSwitchedOff(),
    /** Whether a hook is for that event. Who asks with entries in hand need not tell of them what nobody waits for. */
    isAwaited: (event: HookEvent) => background.isAwaited(event),
    /** Nobody is told any more what a user wanted to be told. */
    endHooksOf: (ownerId: string) => endHooksOf({ hooks: background, farewells, now }, { ownerId }),
    /** Queues a notification of each piece of news for each hook that asked for it. */
    queue: (news: readonly News[], findManagers: QueueDeps['findManagers'] = findNobody) =>
      queueDeliveries({ hooks: background, findManagers, now }, news),
  }
}

function askAll(tellers: readonly { listUntold: ListUntold }[]): ListUntold {
  return async (event, limit) =>
    (await Promise.all(tellers.map((teller) => teller.listUntold(event, limit)))).flat()
}

/** What an address has answered, as far as it told an address of the person back; of what was sent nothing, as the rest may be about them too. */
function blankedBy({ blankText, findCutOff }: Mentions): (attempt: StoredAttempt) => StoredAttempt {
  return (attempt) => ({
    ...attempt,
    request: null,
    error: attempt.error === null ? null : blankText(attempt.error),
    answer: blankText(attempt.answer.slice(0, findCutOff(attempt.answer) ?? undefined)),
  })
}

/** What a notification tells, asked of the features that it is about. */
function describer({ signals, entries, leads, refusals, notices }: HooksNeed) {
  const asked: DescribeDeps = {
    findEntry: entries.findWithBytes,
    findSignal: signals.findMapping,
    findLead: leads.findLead,
    findRefusal: refusals.findRefusal,
    findNotice: notices.findNotice,
    describeEntry: rememberDescriptions(),
  }
  return (delivery: StoredDelivery) => describeNews(asked, delivery)
}

/** What addresses were sent and have answered. */
function deliveriesHolding(background: HookStore): Holding {
  return {
    part: 'hooks',
    read: readHeld({
      kind: 'hookDeliveries',
      list: (after, limit) => background.listDeliveriesBehind(after, limit),
      tell: ({ createdAt, attempts }) => ({ createdAt, attempts }),
      listCutOff: ({ attempts }) => attempts.map(({ answer }) => answer),
      clear: ({ _id, attempts }, mentions) =>
        background.changeAttempts(_id, attempts.map(blankedBy(mentions))),
    }),
  }
}
