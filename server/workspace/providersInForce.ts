import { ProviderKind, type ProviderPatch } from '../../shared/contract/workspace'
import { PROVIDER_DEFAULT } from '../../shared/providers'
import type { Settings } from '../env'
import type { Seal } from '../secrets/seal'
import { sealKey, unsealKey } from './outsideKey'
import type { StoredProvider, StoredWorkspace } from './store'

type Given = { seal: Seal; settings: Pick<Settings, 'providerKeys'> }

/** A provider as it is asked; without a key it is not. */
export type ProviderInForce = {
  kind: ProviderKind
  apiKey: string | null
  callsPerDay: number
  minLikelihood: number
}

/** Those that an owner has set, or else those that the settings have a key of. */
export function providersInForce(
  { seal, settings }: Given,
  { providers }: Pick<StoredWorkspace, 'providers'>,
): ProviderInForce[] {
  const given: Record<ProviderKind, string | null> = settings.providerKeys
  const ofSettings = ProviderKind.options.flatMap((kind): StoredProvider[] =>
    given[kind] === null ? [] : [{ kind, sealedKey: null, ...PROVIDER_DEFAULT }],
  )
  return (providers ?? ofSettings).map(({ kind, sealedKey, callsPerDay, minLikelihood }) => ({
    kind,
    apiKey: unsealKey(seal, kind, sealedKey) ?? given[kind],
    callsPerDay,
    minLikelihood,
  }))
}

/** What a patch makes of them: each named one keeps what the patch does not tell. */
export function patchProviders(
  seal: Seal,
  current: readonly StoredProvider[],
  patch: readonly ProviderPatch[],
): StoredProvider[] {
  const known = new Map(current.map((each) => [each.kind, each]))
  return patch.map(({ kind, key, callsPerDay, minLikelihood }) => {
    const before = known.get(kind) ?? { kind, sealedKey: null, ...PROVIDER_DEFAULT }
    return {
      kind,
      sealedKey: key === undefined ? before.sealedKey : key === null ? null : sealKey(seal, kind, key),
      callsPerDay: callsPerDay ?? before.callsPerDay,
      minLikelihood: minLikelihood ?? before.minLikelihood,
    }
  })
}
