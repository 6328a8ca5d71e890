import type { IncomingMessage } from 'node:http'
import { BODY_TIME_MS_MAX } from '../../shared/limits'

const unlimited = new WeakSet<IncomingMessage>()

/** For a file, which takes as long as it takes; what ends it is a sender that says nothing any more. */
export function liftTimeLimit(request: IncomingMessage): void {
  unlimited.add(request)
  // The server itself sets another time once it has answered.
  request.socket.setTimeout(BODY_TIME_MS_MAX)
}

/** Whether a request whose time is over has not arrived. Node's own limit knows no exceptions. */
export function isLate(request: IncomingMessage): boolean {
  return !request.complete && !unlimited.has(request)
}
