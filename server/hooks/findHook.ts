import { AppError } from '../../shared/errors'
import type { Caller } from '../access/caller'
import { may } from '../access/may'
import type { HookStore, StoredHook } from './store'

export async function findHook(hooks: Pick<HookStore, 'find'>, hookId: string): Promise<StoredHook> {
  return requireHook(await hooks.find(hookId))
}

/** Where others have what happens here told to is their business. */
export async function requireOwnHook(
  hooks: Pick<HookStore, 'find'>,
  { hookId, caller }: { hookId: string; caller: Caller },
): Promise<StoredHook> {
  const hook = await hooks.find(hookId)
  return requireHook(hook && may(caller, 'private', hook) ? hook : null)
}

export function requireHook(hook: StoredHook | null): StoredHook {
  if (!hook) throw new AppError('hook_not_found', 'There is no such hook.')
  return hook
}
