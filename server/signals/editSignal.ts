import { AppError } from '../../shared/errors'
import type { SignalStore, StoredSignal } from './store'

export type EditDeps = { signals: Pick<SignalStore, 'find' | 'update'>; now: () => Date }

/**
 * How often a change is made anew because somebody else changed the signal in between. Each time somebody else's change
 * was made, so as many callers as this can change one signal at the same moment and none of them is turned away.
 */
const ATTEMPTS_MAX = 24

/**
 * Reads the signal, makes a change of it and writes it onto the version that was read; so no two changes ever mix.
 * `makeChange` gives null where nothing is to be written.
 */
export async function editSignal(
  { signals, now }: EditDeps,
  signalId: string,
  makeChange: (signal: StoredSignal) => Promise<Partial<StoredSignal> | null> | Partial<StoredSignal> | null,
): Promise<StoredSignal> {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const signal = await findSignal(signals, signalId)
    const change = await makeChange(signal)
    if (change === null) return signal
    const changed = await signals.update({ signalId, version: signal.version, at: now() }, change)
    if (changed) return changed
  }
  throw new AppError('wrong_state', 'The signal is being changed by others at the same time.', {
    hint: 'Read it again and repeat the change.',
  })
}

export async function findSignal(
  signals: Pick<SignalStore, 'find'>,
  signalId: string,
): Promise<StoredSignal> {
  const signal = await signals.find(signalId)
  if (!signal) throw new AppError('signal_not_found', 'There is no such signal.')
  return signal
}
