import type { StoredSignal } from '../signals/store'
import type { RunningSignal } from './item'

/** A signal as far as its entries become leads. */
export function runningOf(signal: StoredSignal): RunningSignal {
  const { _id, label, prompt, target, mapping, contextFields, enrichment, ownerId, version } = signal
  return {
    _id,
    label,
    prompt,
    target,
    mapping,
    contextFields,
    enrichment,
    recipients: signal.recipients ?? [ownerId],
    isSequenced: signal.sequences?.enabled ?? true,
    writer: signal.sequences?.writer ?? null,
    pausedMs: signal.pausedMs ?? 0,
    version,
  }
}
