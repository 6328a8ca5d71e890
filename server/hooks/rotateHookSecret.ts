import { DAY_MS } from '../durations'
import { placeOf } from '../secrets/places'
import type { Seal } from '../secrets/seal'
import { findHook, requireHook } from './findHook'
import { makeHookSecret } from './signNotification'
import type { HookStore, StoredHook } from './store'

/** How long notifications carry a signature by the secret before, too. */
const OLD_SECRET_MS = DAY_MS

export type RotateHookSecretDeps = { hooks: Pick<HookStore, 'find' | 'update'>; seal: Seal; now: () => Date }

export async function rotateHookSecret(
  { hooks, seal, now }: RotateHookSecretDeps,
  { hookId }: { hookId: string },
): Promise<{ hook: StoredHook; secret: string }> {
  const { sealedSecret } = await findHook(hooks, hookId)
  const at = now()
  const secret = makeHookSecret()
  const hook = await hooks.update(hookId, {
    sealedSecret: seal.seal(secret, placeOf.hookSecret(hookId)),
    oldSecret: { sealed: sealedSecret, expiresAt: new Date(at.getTime() + OLD_SECRET_MS) },
    updatedAt: at,
  })
  return { hook: requireHook(hook), secret }
}
