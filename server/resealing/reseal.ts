import type { Resealing, SealedPart, SealedPlace } from '../../shared/contract/secrets'
import type { Seal } from '../secrets/seal'
import type { SealedValues } from '../secrets/sealedValues'

const SLICE = 200
const ORDER = [
  'signals',
  'hooks',
  'workspace',
  'forgotten',
  'privacy',
] as const satisfies readonly SealedPart[]

export type SealedParts = Record<SealedPart, SealedValues>
type ResealDeps = { parts: SealedParts; seal: Pick<Seal, 'renew'> }

/** One slice. Nothing is kept between two of them: what is sealed as it should be is seen to be. */
export async function reseal(
  deps: ResealDeps,
  { after, dryRun }: { after?: SealedPlace | undefined; dryRun: boolean },
): Promise<Resealing> {
  const part = after?.part ?? ORDER[0]
  const found = await deps.parts[part].list({ after: after?.id === '' ? undefined : after?.id, limit: SLICE })
  const results = await Promise.all(
    found.map(async ({ id, values }) => {
      const renewed = values.map((value) => ({ value, sealed: deps.seal.renew(value.sealed, value.place) }))
      const outdated = renewed.filter(({ value, sealed }) => sealed !== null && sealed !== value.sealed)
      for (const { value, sealed } of dryRun ? [] : outdated) {
        if (sealed !== null) await deps.parts[part].replace(id, value, sealed)
      }
      const isUnreadable = renewed.some(({ sealed }) => sealed === null)
      return { outdated: outdated.length, unreadable: isUnreadable ? [{ part, id }] : [] }
    }),
  )
  const last = found.length === SLICE ? found.at(-1) : undefined
  return {
    looked: found.length,
    renewed: results.reduce((sum, { outdated }) => sum + outdated, 0),
    unreadable: results.flatMap(({ unreadable }) => unreadable),
    next: last ? { part, id: last.id } : firstOfNext(part),
  }
}

function firstOfNext(part: SealedPart): SealedPlace | null {
  const next = ORDER[ORDER.indexOf(part) + 1]
  return next === undefined ? null : { part: next, id: '' }
}
