import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { api } from '../../shared/contract/api'
import type { Call } from '../../shared/contract/call'
import { AppError } from '../../shared/errors'
import type { Caller } from '../access/caller'

const MINUTE_SECONDS = 60

/** What senders use is limited by the signal, with the webhook that it stands beside. */
const OF_SENDERS: readonly Call[] = [api.sendEntry, api.sendBatch]

export type LimitCalls = (caller: Caller, call: Call) => Promise<void>

/** Counts the calls of each key and each session by the minute, in this process alone. Zero: no limit. */
export function createCallLimit(callsPerMinute: number): LimitCalls {
  if (callsPerMinute === 0) return () => Promise.resolve()
  const limiter = new RateLimiterMemory({ points: callsPerMinute, duration: MINUTE_SECONDS })
  return async ({ via }, call) => {
    if (OF_SENDERS.includes(call)) return
    await limiter.consume(via.id).catch((refused: unknown) => {
      if (!(refused instanceof RateLimiterRes)) throw refused
      const retryAfterSeconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1_000))
      throw new AppError('rate_limited', `More than ${callsPerMinute} calls within a minute.`, {
        hint: `Wait ${retryAfterSeconds} seconds.`,
        details: { retryAfterSeconds },
      })
    })
  }
}
