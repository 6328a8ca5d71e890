import { AppError } from '../../shared/errors'
import { findSignal } from './editSignal'
import type { ReceiverStore } from './receiverStore'
import type { RemovalStore } from './removalStore'
import type { SignalStore } from './store'

export type DeleteSignalDeps = {
  signals: Pick<SignalStore, 'find' | 'remove'>
  receivers: Pick<ReceiverStore, 'removeTokensOf'>
  removals: Pick<RemovalStore, 'begin'>
  now: () => Date
}

/**
 * The webhook URL is dead when this resolves; the rest is removed by the purge. Noted first, so that a kill at any point
 * leaves at worst work for it.
 */
export async function deleteSignal(deps: DeleteSignalDeps, signalId: string): Promise<void> {
  await findSignal(deps.signals, signalId)
  await deps.removals.begin(signalId, deps.now())
  if (!(await finishRemoval(deps, signalId)))
    throw new AppError('signal_not_found', 'There is no such signal.')
}

/** Whether there was still a signal to delete. */
export async function finishRemoval(
  { signals, receivers }: Pick<DeleteSignalDeps, 'signals' | 'receivers'>,
  signalId: string,
): Promise<boolean> {
  const wasThere = await signals.remove(signalId)
  await receivers.removeTokensOf(signalId)
  return wasThere
}
