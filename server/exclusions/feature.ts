import type { NewExclusion } from '../../shared/contract/exclusions'
import type { Core } from '../core'
import type { Feature } from '../feature'
import type { Forgotten } from '../forgotten/createForgotten'
import { ContactedStore } from './contactedStore'
import { createExclusion } from './createExclusion'
import { ExclusionStore } from './exclusionStore'
import { exclusionsHolding } from './exclusionsHolding'
import { mountExclusions } from './routes'

/** Whom nobody is to write to: who is excluded, and who was contacted lately. */
export function createExclusions({
  database,
  now,
  forgotten,
}: Pick<Core, 'database' | 'now'> & { forgotten: Forgotten }) {
  const stores = { exclusions: new ExclusionStore(database), contacted: new ContactedStore(database) }
  const background = {
    exclusions: new ExclusionStore(database.background),
    contacted: new ContactedStore(database.background),
  }
  const feature: Feature<unknown> = {
    async prepare() {
      await background.exclusions.prepare()
      await background.contacted.prepare()
    },
    holdings: () => [exclusionsHolding(background)],
    mount(routes) {
      mountExclusions(routes, { ...stores, now, forgotten }, { ...background, now, forgotten })
    },
  }
  return {
    ...feature,
    /** Those of the keys that are excluded. */
    findExcluded: async (keys: readonly string[]) =>
      new Set((await background.exclusions.findByKeys(keys)).keys()),
    /** When somebody with one of the keys was last contacted, by key. */
    findContacted: (keys: readonly string[]) =>
      // Only people are contacted, no domains.
      background.contacted.findLatest(keys.filter((key) => !key.startsWith('do:'))),
    /** Under that id, unless it is excluded already. */
    exclude: (wanted: NewExclusion & { id: string }) =>
      createExclusion({ ...background, now, forgotten }, wanted),
    remove: (exclusionId: string) => background.exclusions.remove(exclusionId),
  }
}
