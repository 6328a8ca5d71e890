import type { IncomingMessage } from 'node:http'
import { BODY_TIME_MS_MAX } from '../../shared/limits'

const timers = new WeakMap<IncomingMessage, NodeJS.Timeout>()

/** Tells once a request has taken so long to arrive, unless its limit was lifted. Node's own limit knows no exceptions. */
export function limitTime(request: IncomingMessage, ms: number, tell: () => void): void {
  const timer = setTimeout(tell, ms)
  timers.set(request, timer)
  const end = () => {
    clearTimeout(timer)
  }
  request.once('end', end).once('close', end)
}

/** For a file, which takes as long as it takes; what ends it is a sender that says nothing any more. */
export function liftTimeLimit(request: IncomingMessage): void {
  clearTimeout(timers.get(request))
  // The server itself sets another time once it has answered.
  request.socket.setTimeout(BODY_TIME_MS_MAX)
}
