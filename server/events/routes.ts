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
/** What may wait for a watcher that does not read: minutes of events. Then it is cut off, and may come back. */
const UNREAD_BYTES_MAX = 65_536

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
    // Whoever left while it was found out who it is would be counted for ever: nobody is told of that end any more.
    if (response.destroyed) return
    const listener: Listener = {
      caller,
      askAgain: () => authenticate(request).catch(nobodyWhereEnded),
      tell: (event) => {
        write(response, `data: ${JSON.stringify(event)}\n\n`)
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

/** A stream that has ended stays open until its last word is read, and a word behind that would end the process. */
function write(response: Response, text: string): void {
  if (response.writableEnded) return
  response.write(text)
  if (response.writableLength > UNREAD_BYTES_MAX) response.destroy()
}

function open(response: Response): void {
  if (response.destroyed) return
  write(response, `retry: ${COME_BACK_MS}\n\n`)
  const ping = setInterval(() => {
    write(response, ':\n\n')
  }, PING_MS)
  const end = setTimeout(() => {
    response.end()
  }, STREAM_MS_MAX)
  response.once('close', () => {
    clearInterval(ping)
    clearTimeout(end)
  })
}
