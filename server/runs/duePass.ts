import { generateEach } from './generateEach'
import type { DueRow, Pass, PassDeps } from './due'
import { type OpenSignal, pickBatch } from './pickBatch'
import { recover } from './recover'

const LEASE = 'dealer'
/** A dealer that died is followed by another one within a minute. */
const LEASE_MS = 20_000

/** Deals what can be dealt at this moment, by one process at a time. False where something is left: another one deals, or it is to stop. */
export async function passDue<Row extends DueRow>(
  deps: PassDeps<Row>,
  { dealer: name, tell, goOn, recounts }: Pass,
): Promise<boolean> {
  const { leases, source, now } = deps
  const dealer = { name, isStill: () => leases.take(LEASE, name, LEASE_MS) }
  if (!(await dealer.isStill())) return false
  const isRecovered = await recover(deps, { dealer, tell })
  if (recounts && !isRecovered) await source.recount()
  const open: OpenSignal[] = []
  for (const { _id: signalId, recipients } of await deps.listSignals()) {
    await source.retry(signalId, now())
    await source.expire(signalId, dealer)
    open.push({ signalId, recipients, hasNew: true, hasWaiting: true })
  }
  let isDone: boolean
  do {
    if (!(await dealer.isStill())) return false
    const batch = await pickBatch(deps, open)
    isDone = batch.length === 0
    if (!isDone) await tell(await generateEach(deps, batch, dealer))
  } while (!isDone && (await goOn()))
  await leases.release(LEASE, name)
  return isDone
}
