import { AppError } from '../../shared/errors'
import type { HookStore } from './store'

/** What was waiting for it is dropped when it comes due. */
export async function deleteHook(
  hooks: Pick<HookStore, 'remove'>,
  { hookId }: { hookId: string },
): Promise<void> {
  if (!(await hooks.remove(hookId))) throw new AppError('hook_not_found', 'There is no such hook.')
}
