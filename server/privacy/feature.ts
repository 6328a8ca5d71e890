import type { Core } from '../core'
import type { Feature } from '../feature'
import type { Forgotten } from '../forgotten/createForgotten'
import type { Holding } from '../individual'
import { placeOf } from '../secrets/places'
import { sealedIn } from '../secrets/sealedValues'
import { deletePeople } from './deletePeople'
import type { FindIndividualDeps } from './findIndividual'
import type { RequestDeletionDeps } from './requestDeletion'
import { RequestStore } from './requestStore'
import { mountPrivacy } from './routes'

type PrivacyNeed = FindIndividualDeps & {
  auth: RequestDeletionDeps['auth']
  /** What each of the other features holds about people. */
  listHoldings: () => readonly Holding[]
}

type PrivacyCore = Pick<Core, 'database' | 'seal' | 'leases' | 'traffic' | 'log' | 'now'> & {
  forgotten: Forgotten
}

/** A person's wish to know what is held about them, and to be deleted. */
export function createPrivacy(core: PrivacyCore) {
  const requests = new RequestStore(core.database)
  const feature: Feature<PrivacyNeed> = {
    mount(routes, { auth, directory, listHoldings }) {
      mountPrivacy(routes, { ...core, requests, auth, directory, holdings: listHoldings() })
    },
    workers: ({ listHoldings }) => [
      deletePeople({
        ...core,
        requests: new RequestStore(core.database.background),
        holdings: listHoldings(),
      }),
    ],
  }
  return {
    ...feature,
    /** Who is yet to be deleted. */
    sealed: sealedIn(core.database.background, {
      collection: 'privacy_requests',
      fields: ['sealed'],
      placeOf: placeOf.privacyRequest,
    }),
  }
}
