import { z } from 'zod'
import { parseJson } from '../../shared/parseJson'
import { placeOf } from '../secrets/places'
import type { Seal } from '../secrets/seal'

const Sealed = z.object({ place: z.string(), key: z.string() })

/** Seals a key together with the place that it is for, so that it never goes anywhere else, whatever is changed beside it. */
export function sealKey(seal: Seal, place: string, key: string): string {
  return seal.seal(JSON.stringify({ place, key }), placeOf.outsideKey)
}

/** Null where there is none, or none for that place. */
export function unsealKey(seal: Seal, place: string, sealed: string | null): string | null {
  const text = sealed === null ? null : seal.unseal(sealed, placeOf.outsideKey)
  if (text === null) return null
  const parsed = Sealed.safeParse(parseJson(text))
  return parsed.success && parsed.data.place === place ? parsed.data.key : null
}
