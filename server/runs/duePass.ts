import { generateEach } from './generateEach'
import type { Dealer, DueRow, Pass, PassDeps } from './due'
import { type OpenSignal, pickBatch } from './pickBatch'
import { placesOf } from './placesOf'
import { recover } from './recover'
import { RETRY_MS_MAX } from './tries'
import { type Decided, UnderWay } from './underWay'

const LEASE = 'dealer'
/** A dealer that died is followed by another one within a minute. */
const LEASE_MS = 20_000
/** After so many it is looked anew which signals are live, and what is due again. */
const BATCHES_PER_ROUND = 50

/**
 * Deals what can be dealt at this moment, by one process at a time. False where something is left: another one deals, or it
 * is to stop.
 */
export async function passDue<Row extends DueRow>(
  deps: PassDeps<Row>,
  { dealer: name, recounts, ...pass }: Pass,
): Promise<boolean> {
  const { leases, source } = deps
  // A server with nothing to do writes nothing either.
  if (!recounts && !(await source.hasWork())) return true
  const dealer = { name, isStill: () => leases.keep(LEASE, name) }
  if (!(await leases.take(LEASE, name, LEASE_MS))) return false
  const isRecovered = await recover(deps, { dealer, tell: pass.tell })
  if (recounts && !isRecovered) await source.recount(dealer)
  const lookedThrough = new Map<string, string>()
  let came: RoundEnd
  do {
    await source.expire(dealer)
    came = await dealRound(deps, { ...pass, dealer, lookedThrough })
  } while (came === 'full')
  if (came !== 'lost') await leases.release(LEASE, name)
  return came === 'done'
}

/** How a round came to its end: nothing is left, there may be more, it is to stop, or another one deals. */
type RoundEnd = 'done' | 'full' | 'stopped' | 'lost'

/**
 * In one round each entry is looked at once, so that none can keep it going. While the leads of some batches are made, the
 * next is decided: what is decided is stored by then, and known to whoever decides.
 */
async function dealRound<Row extends DueRow>(deps: PassDeps<Row>, dealing: Dealing): Promise<RoundEnd> {
  const open = await openSignals(deps, dealing.lookedThrough)
  const underWay = new UnderWay(dealing.tell)
  try {
    for (let batches = 0; batches < BATCHES_PER_ROUND; batches += 1) {
      const decided = await decideNext(deps, open, dealing)
      if (typeof decided === 'string') return decided
      try {
        await underWay.finish(dealing.underWayMax())
        if (!(await dealing.goOn())) return 'stopped'
      } finally {
        // What is decided is carried out, also where it is to stop.
        underWay.begin(decided)
      }
    }
    for (const { signalId, hasWaiting, waitedUntil } of open) {
      if (hasWaiting && waitedUntil !== undefined) dealing.lookedThrough.set(signalId, waitedUntil)
      else dealing.lookedThrough.delete(signalId)
    }
    return 'full'
  } finally {
    await underWay.finish(0)
  }
}

type Dealing = Omit<Pass, 'dealer' | 'recounts'> & {
  dealer: Dealer
  /** As far as what waits has been looked at in this pass, by signal: a round goes on behind it, until all have had their turn. */
  lookedThrough: Map<string, string>
}

async function decideNext<Row extends DueRow>(
  deps: PassDeps<Row>,
  open: OpenSignal<Row>[],
  { dealer, entriesMax }: Pick<Dealing, 'dealer' | 'entriesMax'>,
): Promise<Decided | RoundEnd> {
  const [isStill, batch] = await Promise.all([dealer.isStill(), pickBatch(deps, open, entriesMax())])
  if (!isStill) return 'lost'
  if (batch.length === 0) return 'done'
  return { batch, act: await generateEach(deps, batch, dealer) }
}

/** However many signals there are, those that have nothing cost no question. */
async function openSignals<Row extends DueRow>(
  deps: PassDeps<Row>,
  lookedThrough: ReadonlyMap<string, string>,
): Promise<OpenSignal<Row>[]> {
  const { listSignals, source, now } = deps
  const at = now()
  await source.retry({ now: at, latest: new Date(at.getTime() + RETRY_MS_MAX) })
  const [isNewThere, isWaitingThere] = [await source.hasAny('now'), await source.hasAny('limit')]
  if (!isNewThere && !isWaitingThere) return []
  const signals = await listSignals()
  const withNew = new Set(isNewThere ? await source.listNew(signals.map(({ _id }) => _id)) : [])
  const withWaiting = new Set(isWaitingThere ? await listWaiting(deps, signals) : [])
  return signals.flatMap(({ _id: signalId, recipients }) => {
    const hasNew = withNew.has(signalId)
    // While what is new is dealt there may be a place for what waits, which then comes first.
    const hasWaiting = withWaiting.has(signalId) || (hasNew && isWaitingThere)
    return hasNew || hasWaiting
      ? [{ signalId, recipients, hasNew, hasWaiting, waitedUntil: lookedThrough.get(signalId), ahead: [] }]
      : []
  })
}

/** The signals of which something waits that can have a place now. */
async function listWaiting<Row extends DueRow>(
  { source, countFree }: PassDeps<Row>,
  signals: Awaited<ReturnType<PassDeps<Row>['listSignals']>>,
): Promise<string[]> {
  const free = await countFree([...new Set(signals.flatMap(({ recipients }) => recipients))])
  const withPlaces = signals.flatMap(({ _id: signalId, recipients }) => {
    const { left, ...places } = placesOf(recipients, free)
    return left > 0 ? [{ signalId, ...places }] : []
  })
  return source.listWaiting(withPlaces)
}
