import { AppError } from '../../shared/errors'
import { planFarewells } from './endHooks'
import type { FarewellStore } from './farewellStore'
import type { HookStore, StoredHook } from './store'

export type DeleteHookDeps = {
  hooks: Pick<HookStore, 'remove'>
  farewells: Pick<FarewellStore, 'add'>
  now: () => Date
}

/**
 * What was waiting for it is dropped when it comes due. Its receiver is told where a person deletes it on the page: a program
 * that does so by a key is the receiver itself, or knows. One that was switched off for good has been told so already.
 */
export async function deleteHook(
  { hooks, farewells, now }: DeleteHookDeps,
  { hook, isByPerson }: { hook: StoredHook; isByPerson: boolean },
): Promise<void> {
  if (isByPerson && hook.disabledAt === null) await planFarewells(farewells, [hook], now())
  if (!(await hooks.remove(hook._id))) throw new AppError('hook_not_found', 'There is no such hook.')
}
