import type { Writer } from '../../shared/contract/sequences'
import type { RunningSignal, TraceRow } from './item'

/** Of an entry whose texts are a model's to write. */
export function toBeWritten(at: Date): TraceRow {
  return { stage: 'write', result: 'waiting', reason: 'A language model is to write its sequence.', at }
}

/** By whom the texts of an entry's leads were written. */
export function written(
  signal: Pick<RunningSignal, 'isSequenced'>,
  writers: readonly (Writer | undefined)[],
  at: Date,
): TraceRow {
  return { stage: 'write', result: 'ok', reason: whoWrote(signal, writers), at }
}

function whoWrote(
  { isSequenced }: Pick<RunningSignal, 'isSequenced'>,
  writers: readonly (Writer | undefined)[],
): string {
  const byModel = writers.filter((writer) => writer === 'llm').length
  if (byModel === 0) return isSequenced ? 'The step templates wrote it.' : 'The signal has sequences off.'
  if (byModel === writers.length) return 'The language model wrote it.'
  return `The language model wrote ${byModel} of ${writers.length}; the step templates wrote the rest.`
}
