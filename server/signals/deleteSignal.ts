import { AppError } from '../../shared/errors'
import { findSignal } from './editSignal'
import type { ReceiverStore } from './receiverStore'
import type { RemovalStore } from './removalStore'
import type { SignalStore } from './store'

type RemoveSignalDeps = {
  signals: Pick<SignalStore, 'remove'>
  receivers: Pick<ReceiverStore, 'removeTokensOf'>
  removals: Pick<RemovalStore, 'begin'>
  now: () => Date
}

export type DeleteSignalDeps = RemoveSignalDeps & { signals: Pick<SignalStore, 'find'> }

/**
 * The webhook URL is dead when this resolves; the rest is removed by the purge. Noted first, so that a kill at any point
 * leaves at worst work for it.
 */
export async function deleteSignal(deps: DeleteSignalDeps, signalId: string): Promise<void> {
  await findSignal(deps.signals, signalId)
  if (!(await removeSignal(deps, signalId)))
    throw new AppError('signal_not_found', 'There is no such signal.')
}

/** The same, whether it is there or not. */
export async function removeSignal(deps: RemoveSignalDeps, signalId: string): Promise<boolean> {
  await deps.removals.begin(signalId, deps.now())
  return finishRemoval(deps, signalId)
}

/** Whether there was still a signal to delete. */
export async function finishRemoval(
  { signals, receivers }: Pick<RemoveSignalDeps, 'signals' | 'receivers'>,
  signalId: string,
): Promise<boolean> {
  const wasThere = await signals.remove(signalId)
  await receivers.removeTokensOf(signalId)
  return wasThere
}
