import { clock } from './clock'
import { startApp, type TestApp } from './startApp'

let aheadMs = 0

/** A server, on the data of another one where these are named, for whom time goes on as `passTime` says, for its leases too. */
export function startInTime(databaseName?: string): Promise<TestApp> {
  return startApp({
    ...(databaseName === undefined ? {} : { databaseName }),
    now: () => new Date(clock.nowMs() + aheadMs),
    elapsedMs: () => performance.now() + aheadMs,
  })
}

export function passTime(ms: number): void {
  aheadMs += ms
}

/** Before each test, so that no day ends within one. */
export function resetTime(): void {
  aheadMs = 0
}
