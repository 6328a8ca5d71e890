import { placeOf } from '../secrets/places'
import type { SealedValues } from '../secrets/sealedValues'
import type { WorkspaceStore } from './store'

/** The keys of the model and of the providers, to be sealed anew. */
export function sealedKeys(workspaces: Pick<WorkspaceStore, 'find' | 'update'>): SealedValues {
  return {
    async list({ after }) {
      if (after !== undefined) return []
      const { _id: id, llm, providers } = await workspaces.find()
      const keys = [llm, ...(providers ?? [])].flatMap(({ sealedKey }) => sealedKey ?? [])
      return [
        { id, values: keys.map((sealed) => ({ field: 'sealedKey', place: placeOf.outsideKey, sealed })) },
      ]
    },
    async replace(_id, { sealed: before }, sealed) {
      const { version, llm, providers } = await workspaces.find()
      const replaceIn = <Keyed extends { sealedKey: string | null }>(each: Keyed): Keyed =>
        each.sealedKey === before ? { ...each, sealedKey: sealed } : each
      await workspaces.update(version, {
        llm: replaceIn(llm),
        ...(providers ? { providers: providers.map(replaceIn) } : {}),
      })
    },
  }
}
