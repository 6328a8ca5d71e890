import type { Logger } from 'pino'
import { MINUTE_MS } from '../durations'
import type { News } from '../news'
import type { StoredRefusal } from './store'

export type TellRefusalsDeps = {
  tell: (news: readonly News[]) => Promise<void>
  log: Logger
  now: () => Date
}

/** Of a signal: a sender that repeats what is refused must not make a flood of notifications. */
const TOLD_A_MINUTE_MAX = 20

/** Gives what hooks are told of refusals, each signal's in their order: only the first of a minute. */
export function tellRefusals({ tell, log, now }: TellRefusalsDeps) {
  const choose = fewOfEach(now)
  return async (batches: readonly [signalId: string, StoredRefusal[]][]): Promise<void> => {
    const news = batches.flatMap(([signalId, batch]) =>
      choose(signalId, batch).map((refusal) => newsOf(signalId, refusal)),
    )
    await tell(news).catch((err: unknown) => {
      log.error({ event: 'refusals.untold', err })
    })
  }
}

/** Chooses of each signal's refusals the first of a minute. */
function fewOfEach(now: () => Date): (signalId: string, batch: StoredRefusal[]) => StoredRefusal[] {
  const told = new Map<string, number>()
  let minute = 0
  return (signalId, batch) => {
    const thisMinute = Math.floor(now().getTime() / MINUTE_MS)
    if (thisMinute !== minute) told.clear()
    minute = thisMinute
    const before = told.get(signalId) ?? 0
    const chosen = batch.slice(0, TOLD_A_MINUTE_MAX - before)
    told.set(signalId, before + chosen.length)
    return chosen
  }
}

function newsOf(signalId: string, { id, receivedAt }: StoredRefusal): News {
  return {
    id,
    event: 'request.refused',
    at: receivedAt,
    signalId,
    entryId: null,
    mode: null,
    lead: null,
    refusalId: id,
  }
}
