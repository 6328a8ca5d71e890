import { createHmac, randomBytes } from 'node:crypto'
import { AppError } from '../../shared/errors'
import type { Core } from '../core'
import { placeOf } from '../secrets/places'
import { sealedIn, type SealedValues } from '../secrets/sealedValues'
import type { Seal } from '../secrets/seal'
import { ForgottenStore } from './forgottenStore'

/** Those who were deleted for privacy and stay out; all that is kept of them are keyed hashes. */
export type Forgotten = {
  /** Keeps out whoever has one of the keys (`em:…`, `li:…`) from now on. */
  add: (keys: readonly string[]) => Promise<void>
  isAnybody: () => Promise<boolean>
  /** Those of the keys whose people stay out. */
  find: (keys: readonly string[]) => Promise<Set<string>>
  /** The key of the hashes, to be sealed anew. */
  sealed: SealedValues
}

const KEY_BYTES = 32

/** The key of the hashes is random and sealed, so that after a change of SIGNALPOST_SECRET it is only sealed anew. */
export function createForgotten({ database, seal, now }: Pick<Core, 'database' | 'seal' | 'now'>): Forgotten {
  const store = new ForgottenStore(database.background)
  const open = opener(seal)
  const hash = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64url')
  return {
    sealed: sealedIn(database.background, {
      collection: 'forgotten_keys',
      fields: ['sealed'],
      placeOf: () => placeOf.forgottenKey,
    }),
    async add(keys) {
      const fresh = seal.seal(randomBytes(KEY_BYTES).toString('base64'), placeOf.forgottenKey)
      const key = open((await store.findSealedKey()) ?? (await store.makeSealedKey(fresh)))
      await store.add(
        keys.map((each) => hash(key, each)),
        now(),
      )
    },
    isAnybody: async () => (await store.findSealedKey()) !== null,
    async find(keys) {
      const sealed = keys.length === 0 ? null : await store.findSealedKey()
      if (sealed === null) return new Set()
      const key = open(sealed)
      const hashes = new Map([...new Set(keys)].map((each) => [hash(key, each), each]))
      const found = await store.find([...hashes.keys()])
      return new Set([...found].flatMap((each) => hashes.get(each) ?? []))
    },
  }
}

/** Opens the key once for each spelling. */
function opener(seal: Seal): (sealed: string) => Buffer {
  let known: { sealed: string; key: Buffer } | null = null
  return (sealed) => {
    if (known?.sealed === sealed) return known.key
    const text = seal.unseal(sealed, placeOf.forgottenKey)
    if (text === null) {
      // Nobody may become a lead who asked not to: rather nobody does.
      throw new AppError(
        'unavailable',
        'Who asked to be deleted cannot be told: SIGNALPOST_SECRET is another one.',
        {
          hint: 'Start the server with the secret it had before.',
        },
      )
    }
    const key = Buffer.from(text, 'base64')
    known = { sealed, key }
    return key
  }
}
