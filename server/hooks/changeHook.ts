import type { HookPatch } from '../../shared/contract/hooks'
import { findHook, requireHook } from './findHook'
import { resolveAddress, type ResolveDeps } from '../outgoing/resolveAddress'
import { requireEntry, type RequireEntryDeps } from './requireEntry'
import { requireFittingFilter } from './requireFittingFilter'
import type { HookStore, StoredHook } from './store'

export type ChangeHookDeps = ResolveDeps &
  RequireEntryDeps & {
    hooks: Pick<HookStore, 'find' | 'update'>
    now: () => Date
    /** Throws when there is no such signal. */
    requireSignal: (signalId: string) => Promise<unknown>
  }

export async function changeHook(
  { hooks, now, requireSignal, findOutcome, ...resolving }: ChangeHookDeps,
  { hookId, patch }: { hookId: string; patch: HookPatch },
): Promise<StoredHook> {
  requireFittingFilter({ ...(await findHook(hooks, hookId)), ...given(patch) })
  if (typeof patch.signalId === 'string') await requireSignal(patch.signalId)
  if (typeof patch.entryId === 'string') await requireEntry({ findOutcome }, patch.entryId)
  if (patch.url !== undefined) await resolveAddress(resolving, patch.url)
  const updatedAt = now()
  return requireHook(await hooks.update(hookId, { ...given(patch), ...switched(patch), updatedAt }))
}

function given({ url, signalId, mode, entryId, statuses, isEnabled }: HookPatch): Partial<StoredHook> {
  return {
    ...(url === undefined ? {} : { url, heldUntil: null }),
    ...(signalId === undefined ? {} : { signalId }),
    ...(mode === undefined ? {} : { mode }),
    ...(entryId === undefined ? {} : { entryId }),
    ...(statuses === undefined ? {} : { statuses }),
    ...(isEnabled === undefined ? {} : { isEnabled }),
  }
}

/** Whoever switches it has seen why it was off. */
function switched({ isEnabled }: HookPatch): Partial<StoredHook> {
  return isEnabled === undefined ? {} : { disabledReason: null, disabledAt: null, heldUntil: null }
}
