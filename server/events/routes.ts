import type { Response } from 'express'
import { setTimeout } from 'node:timers'
import { api } from '../../shared/contract/api'
import { AppError } from '../../shared/errors'
import type { Authenticate, Routes } from '../http/createRoutes'
import type { Listener, Watcher } from './watcher'

/** Of one user, over all windows; a page that nobody looks at does not watch. */
const STREAMS_MAX = 12
const RETRY_AFTER_SECONDS = 10

/** More often than proxies close what is silent. */
const PING_MS = 20_000
/** Then the watcher comes back, and is asked anew who it is. */
const STREAM_MS_MAX = 10 * 60_000
const COME_BACK_MS = 1_000

export function mountEvents(
  routes: Routes,
  { watcher, authenticate }: { watcher: Watcher; authenticate: Authenticate },
): void {
  routes.stream(api.watchEvents, async ({ caller, request, response }) => {
    if (watcher.countOf(caller.user.id) >= STREAMS_MAX) {
      throw new AppError('rate_limited', `More than ${STREAMS_MAX} windows of yours watch already.`, {
        hint: 'Close some of them.',
        details: { retryAfterSeconds: RETRY_AFTER_SECONDS },
      })
    }
    const listener: Listener = {
      caller,
      askAgain: () => authenticate(request).catch(nobodyWhereEnded),
      tell: (event) => {
        if (!response.writableEnded) response.write(`data: ${JSON.stringify(event)}\n\n`)
      },
      end: () => {
        response.end()
      },
    }
    response.once('close', () => {
      watcher.remove(listener)
    })
    // Before, since something may be told while this one is still being added.
    response.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' })
    await watcher.add(listener)
    open(response)
  })
}

/** Whatever else goes wrong says nothing about who watches. */
function nobodyWhereEnded(error: unknown): null {
  if (error instanceof AppError && error.code === 'unauthorized') return null
  throw error
}

function open(response: Response): void {
  response.write(`retry: ${COME_BACK_MS}\n\n`)
  const ping = setInterval(() => {
    response.write(':\n\n')
  }, PING_MS)
  const end = setTimeout(() => {
    response.end()
  }, STREAM_MS_MAX)
  response.once('close', () => {
    clearInterval(ping)
    clearTimeout(end)
  })
}
