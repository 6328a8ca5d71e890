import { AppError } from '../../shared/errors'
import { findSignal } from './editSignal'
import type { SignalStore } from './store'

/** The webhook URL is dead when this resolves; the entries are removed by the purge. */
export async function deleteSignal(
  signals: Pick<SignalStore, 'find' | 'remove'>,
  { signalId }: { signalId: string },
): Promise<void> {
  await findSignal(signals, signalId)
  if (!(await signals.remove(signalId))) throw new AppError('signal_not_found', 'There is no such signal.')
}
