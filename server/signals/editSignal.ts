import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../shared/errors'
import { ENTRIES_INDEXED_ANEW_MAX } from '../../shared/limits'
import type { SignalStore, StoredSignal } from './store'

export type EditDeps = { signals: Pick<SignalStore, 'find' | 'update'>; now: () => Date }

/**
 * How often a change is made anew because somebody else changed the signal in between. Each time somebody else's change
 * was made, so as many callers as this can change one signal at the same moment and none of them is turned away.
 */
const ATTEMPTS_MAX = 24

/** More changes than that within seconds leave what entries were found by in between. */
const MAPPINGS_BEFORE_MAX = 5

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
    const of = { signalId, version: signal.version, at: now() }
    const changed = await signals.update(of, { ...change, ...toIndexAfter(signal, change) })
    if (changed) return changed
  }
  throw new AppError('wrong_state', 'The signal is being changed by others at the same time.', {
    hint: 'Read it again and repeat the change.',
  })
}

/**
 * Entries are found by what the mapping makes of them. Noted with the change itself, so that no kill comes between, and with the
 * mappings that entries may have been indexed by until now.
 */
function toIndexAfter(
  { version, target, mapping, toIndex }: StoredSignal,
  change: Partial<StoredSignal>,
): Pick<StoredSignal, 'toIndex'> {
  const mapped = { target, mapping }
  const next = { target: change.target ?? target, mapping: change.mapping ?? mapping }
  if (isDeepStrictEqual(next, mapped)) return {}
  const mappedBefore = [mapped, ...(toIndex?.mappedBefore ?? [])].slice(0, MAPPINGS_BEFORE_MAX)
  return { toIndex: { version: version + 1, before: null, left: ENTRIES_INDEXED_ANEW_MAX, mappedBefore } }
}

export async function findSignal(
  signals: Pick<SignalStore, 'find'>,
  signalId: string,
): Promise<StoredSignal> {
  const signal = await signals.find(signalId)
  if (!signal) throw new AppError('signal_not_found', 'There is no such signal.')
  return signal
}
