import { generateEach, RETRY_MS_MAX } from './generateEach'
import type { Act, Dealer, DueRow, Pass, PassDeps } from './due'
import { type OpenSignal, pickBatch } from './pickBatch'
import { recover } from './recover'

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
  const dealer = { name, isStill: () => leases.keep(LEASE, name) }
  if (!(await leases.take(LEASE, name, LEASE_MS))) return false
  const isRecovered = await recover(deps, { dealer, tell: pass.tell })
  if (recounts && !isRecovered) await source.recount()
  let came: RoundEnd
  do {
    came = await dealRound(deps, { ...pass, dealer })
  } while (came === 'full')
  if (came !== 'lost') await leases.release(LEASE, name)
  return came === 'done'
}

/** How a round came to its end: nothing is left, there may be more, it is to stop, or another one deals. */
type RoundEnd = 'done' | 'full' | 'stopped' | 'lost'

/**
 * In one round each entry is looked at once, so that none can keep it going. While the leads of one batch are made, the next
 * is decided: what is decided is stored by then, and known to whoever decides.
 */
async function dealRound<Row extends DueRow>(deps: PassDeps<Row>, dealing: Dealing): Promise<RoundEnd> {
  const open = await openSignals(deps, dealing.dealer)
  let act: Act<void> = actOnNothing
  const decideMore = async () => {
    const next = await decideNext(deps, open, dealing)
    if (typeof next === 'string') return next
    act = next
    return null
  }
  try {
    for (let batches = 0; batches < BATCHES_PER_ROUND; batches += 1) {
      const acting = act()
      act = actOnNothing
      const [end] = await both(decideMore(), acting)
      if (end !== null) return end
      if (!(await dealing.goOn())) return 'stopped'
    }
    return 'full'
  } finally {
    await act()
  }
}

type Dealing = Omit<Pass, 'dealer' | 'recounts'> & { dealer: Dealer }

async function decideNext<Row extends DueRow>(
  deps: PassDeps<Row>,
  open: OpenSignal<Row>[],
  { dealer, tell, entriesMax }: Dealing,
): Promise<Act<void> | RoundEnd> {
  if (!(await dealer.isStill())) return 'lost'
  const batch = await pickBatch(deps, open, entriesMax())
  if (batch.length === 0) return 'done'
  const act = await generateEach(deps, batch, dealer)
  return async () => tell(await act(), batch)
}

const actOnNothing = () => Promise.resolve()

/** Both to their ends, also where one fails. */
async function both<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other])
  return Promise.all([one, other])
}

async function openSignals<Row extends DueRow>(
  { listSignals, source, now }: PassDeps<Row>,
  dealer: Dealer,
): Promise<OpenSignal<Row>[]> {
  const open: OpenSignal<Row>[] = []
  const at = now()
  const times = { now: at, latest: new Date(at.getTime() + RETRY_MS_MAX) }
  for (const { _id: signalId, recipients } of await listSignals()) {
    await source.retry(signalId, times)
    await source.expire(signalId, dealer)
    open.push({ signalId, recipients, hasNew: true, hasWaiting: true, ahead: [] })
  }
  return open
}
