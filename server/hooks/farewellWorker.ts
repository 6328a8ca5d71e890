import type { Logger } from 'pino'
import { AppError } from '../../shared/errors'
import { MINUTE_MS } from '../durations'
import type { Running, Worker } from '../feature'
import { type PostPatience, type PostResult, postTo } from '../outgoing/postTo'
import { resolveAddress, type ResolveDeps } from '../outgoing/resolveAddress'
import type { FarewellStore, StoredFarewell } from './farewellStore'
import type { HookStore } from './store'

const ATTEMPTS_MAX = 3
/** Also how long an attempt is left to the process that makes it. */
const RETRY_MS = 5 * MINUTE_MS
/** Nobody is there any more, which is what was to be reached. */
const GONE = new Set([404, 410])

type FarewellDeps = ResolveDeps & {
  farewells: Pick<FarewellStore, 'claimDue' | 'remove'>
  hooks: Pick<HookStore, 'find'>
  patience: PostPatience
  log: Logger
  now: () => Date
  signal?: AbortSignal
}

/** Tells the addresses of hooks that have ended, each by one DELETE and a few more where it fails. */
export function farewellWorker(deps: FarewellDeps & { lookIntervalMs: number }): Worker {
  return {
    name: 'farewells',
    run: () => sayFarewells(deps),
    start: () => startFarewells(deps),
  }
}

async function sayFarewells(deps: FarewellDeps): Promise<void> {
  while (deps.signal?.aborted !== true) {
    const now = deps.now()
    const nextAt = new Date(now.getTime() + RETRY_MS)
    const farewell = await deps.farewells.claimDue({ now, nextAt })
    if (!farewell) return
    await sayFarewell(deps, farewell)
  }
}

async function sayFarewell(
  deps: FarewellDeps,
  { _id: hookId, url, attemptCount }: StoredFarewell,
): Promise<void> {
  const hook = await deps.hooks.find(hookId)
  // Somebody has switched it on again.
  if (hook?.isEnabled === true) {
    await deps.farewells.remove(hookId)
    return
  }
  const { status, error } = await sendDelete(deps, url)
  deps.log.info({ event: 'hook.ended', hookId, attemptCount, status, error })
  const isSaid = error === null || GONE.has(status ?? 0)
  if (isSaid || attemptCount >= ATTEMPTS_MAX) await deps.farewells.remove(hookId)
}

async function sendDelete(deps: FarewellDeps, url: string): Promise<Pick<PostResult, 'status' | 'error'>> {
  const { patience, signal } = deps
  try {
    const target = await resolveAddress(deps, url)
    const headers = { 'User-Agent': 'Signalpost' }
    return await postTo(target, { method: 'DELETE', headers, body: '', patience, answerBytesMax: 0, signal })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { status: null, error: error.message }
  }
}

/** Looks for farewells that are due again and again, until stopped; what a stop breaks off is made anew. */
function startFarewells({ lookIntervalMs, ...deps }: FarewellDeps & { lookIntervalMs: number }): Running {
  const stopping = new AbortController()
  let pass = Promise.resolve()
  const look = () => {
    pass = pass
      .then(() => sayFarewells({ ...deps, signal: stopping.signal }))
      .catch((err: unknown) => {
        if (!stopping.signal.aborted) deps.log.error({ event: 'farewells.failed', err })
      })
  }
  look()
  const timer = setInterval(look, lookIntervalMs)
  return {
    stop() {
      clearInterval(timer)
      stopping.abort()
      return pass
    },
  }
}
