import { placeOf } from '../secrets/places'
import type { Seal } from '../secrets/seal'
import type { Forgotten } from '../forgotten/createForgotten'
import type { Holding, Individual } from '../individual'
import { makeId } from '../ids'
import type { RequestStore, StoredRequest } from './requestStore'

export type RequestDeletionDeps = {
  requests: Pick<RequestStore, 'create'>
  forgotten: Forgotten
  holdings: readonly Holding[]
  seal: Seal
  now: () => Date
}

/** Notes the wish and keeps the person out from now on. What is held is taken away after that. */
export async function requestDeletion(
  { requests, forgotten, holdings, seal, now }: RequestDeletionDeps,
  { individual, userId }: { individual: Individual; userId: string },
): Promise<StoredRequest> {
  const at = now()
  const _id = makeId('prv', at)
  const request: StoredRequest = {
    _id,
    requestedAt: at,
    requestedBy: userId,
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
