import { AppError } from '../../shared/errors'
import { placeOf } from '../secrets/places'
import type { Seal } from '../secrets/seal'
import type { Forgotten } from '../forgotten/createForgotten'
import type { Holding, Individual } from '../individual'
import { HOUR_MS } from '../durations'
import { makeId } from '../ids'
import { endOfReading } from './endOfReading'
import type { RequestStore, StoredRequest } from './requestStore'

export type RequestDeletionDeps = {
  requests: Pick<RequestStore, 'create'>
  auth: { hasActiveUser: (emails: readonly string[]) => Promise<boolean> }
  forgotten: Forgotten
  holdings: readonly Holding[]
  seal: Seal
  now: () => Date
}

/** What was on its way while the wish came is on disk long before; and clocks of servers differ. */
export const LATE_MS = HOUR_MS

/** Notes the wish and keeps the person out from now on. What is held is taken away after that. */
export async function requestDeletion(
  { requests, auth, forgotten, holdings, seal, now }: RequestDeletionDeps,
  { individual, userId }: { individual: Individual; userId: string },
): Promise<StoredRequest> {
  if (await auth.hasActiveUser(individual.emails)) {
    throw new AppError('wrong_state', 'This is the address of a user of the workspace.', {
      hint: 'Switch that user off first; then the name and the address are deleted too.',
    })
  }
  const at = now()
  const _id = makeId('prv', at)
  const request: StoredRequest = {
    _id,
    requestedAt: at,
    requestedBy: userId,
    readUntil: await endOfReading(holdings, new Date(at.getTime() + LATE_MS)),
    sealed: seal.seal(JSON.stringify(individual), placeOf.privacyRequest(_id)),
    parts: holdings.map(({ part, find, read }) => ({
      part,
      isLookedUp: find === undefined,
      isRead: read === undefined,
      after: null,
      removed: 0,
    })),
    isRunning: true,
    finishedAt: null,
  }
  await requests.create(request)
  await forgotten.add(individual.keys)
  return request
}
