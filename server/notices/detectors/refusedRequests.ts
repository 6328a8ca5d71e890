import { DAY_MS } from '../../durations'
import type { Detector, Finding, Quarter, WatchedSignal } from '../detector'

export type RefusedRequestsDeps = {
  listLive: () => Promise<WatchedSignal[]>
  listQuarters: (signalId: string, from: Date) => Promise<Quarter[]>
  now: () => Date
}

/** Fewer, or a smaller part, are somebody trying something. */
const REFUSED_MIN = 3
const SHARE_MIN = 0.02

/** Live signals of whose requests many were refused within a day. */
export function refusedRequests({ listLive, listQuarters, now }: RefusedRequestsDeps): Detector {
  return {
    kind: 'requests_refused',
    async find() {
      const found: Finding[] = []
      const from = new Date(now().getTime() - DAY_MS)
      for (const { _id: signalId, name } of await listLive()) {
        const quarters = await listQuarters(signalId, from)
        const refused = quarters.reduce((sum, quarter) => sum + (quarter.refused ?? 0), 0)
        const live = quarters.reduce((sum, quarter) => sum + (quarter.live ?? 0), 0)
        if (refused < REFUSED_MIN || refused < (refused + live) * SHARE_MIN) continue
        found.push({
          signalId,
          text: `Within a day ${refused} of ${refused + live} requests to ${name} were refused. Its refused requests say why.`,
        })
      }
      return found
    },
  }
}
