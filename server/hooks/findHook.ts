import { AppError } from '../../shared/errors'
import type { HookStore, StoredHook } from './store'

export async function findHook(hooks: Pick<HookStore, 'find'>, hookId: string): Promise<StoredHook> {
  return requireHook(await hooks.find(hookId))
}

export function requireHook(hook: StoredHook | null): StoredHook {
  if (!hook) throw new AppError('hook_not_found', 'There is no such hook.')
  return hook
}
