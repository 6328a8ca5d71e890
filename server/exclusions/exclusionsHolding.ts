import type { Holding } from '../individual'
import { readHeld } from '../payload/readHeld'
import type { ContactedStore } from './contactedStore'
import type { ExclusionStore } from './exclusionStore'

type Deps = { exclusions: ExclusionStore; contacted: ContactedStore }

/** That somebody is excluded, or was contacted; and the reasons of other exclusions. */
export function exclusionsHolding({ exclusions, contacted }: Deps): Holding {
  return {
    part: 'exclusions',
    async *find({ keys }) {
      for (const { _id: id, ...data } of (await exclusions.findByKeys(keys)).values()) {
        yield { kind: 'exclusions', id, data }
      }
      for (const [id, contactedAt] of await contacted.findLatest(keys)) {
        yield { kind: 'contacted', id, data: { contactedAt } }
      }
    },
    async remove({ keys }) {
      return (await exclusions.removeByKeys(keys)) + (await contacted.remove(keys))
    },
    read: readHeld({
      kind: 'exclusions',
      list: (after, limit) => exclusions.listBehind(after, limit),
      tell: ({ reason }) => ({ reason }),
      clear: ({ _id, reason }, { blankText }) => exclusions.changeReason(_id, blankText(reason ?? '')),
    }),
  }
}
