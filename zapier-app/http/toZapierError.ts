import type { ZObject } from 'zapier-platform-core'
import type { Problem } from './problem'

/** Tells errors that may be tried again from those that want a change of the set-up. */
export const SERVER_UNAVAILABLE = 'ServerUnavailable'

/** The platform's error for a problem. Its own trace of the requests is left out, so that one sentence is shown. */
export function toZapierError(z: ZObject, { next, message }: Problem): Error {
  switch (next) {
    case 'halt':
      return Object.assign(new z.errors.HaltedError(message), { doNotContextify: true })
    case 'reconnect':
      return Object.assign(new z.errors.ExpiredAuthError(message), { doNotContextify: true })
    case 'repair':
      return new z.errors.Error(message, 'SetUpBroken', 400)
    case 'retry':
      return new z.errors.Error(message, SERVER_UNAVAILABLE, 503)
  }
}
