import type { IncomingHttpHeaders } from 'node:http'
import { placeOf } from './places'
import type { Seal } from './seal'

const OWN_MARK = 'signalpost-mark'

/**
 * What notifications carry, so that one which comes back is known, by whatever name or proxy it went round: a hook that leads to
 * a webhook of its own server would make an entry of each notification, and a notification of each entry.
 */
export function markOwn(seal: Pick<Seal, 'seal'>): Record<string, string> {
  return { [OWN_MARK]: seal.seal('', placeOf.ownNotification) }
}

/** Of any server that shares the secret. */
export function hasOwnMark(seal: Pick<Seal, 'unseal'>, headers: IncomingHttpHeaders): boolean {
  const mark = headers[OWN_MARK]
  return typeof mark === 'string' && seal.unseal(mark, placeOf.ownNotification) !== null
}
