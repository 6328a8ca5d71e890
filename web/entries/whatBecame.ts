import type { Entry, TraceStep } from '../../shared/contract/entries'
import type { Signal } from '../../shared/contract/signals'
import { entryPageTexts } from '../texts/entryPage'

const words = entryPageTexts.why

/** What holds an entry back by its trace. */
export function findHold({ outcome, trace }: Entry): TraceStep | undefined {
  if (outcome === 'lead') return undefined
  return trace.findLast(({ result, reason }) => result !== 'ok' && reason !== undefined)
}

/** An entry of a paused signal waits for that, whatever else it may wait for. */
export function isPaused({ outcome }: Entry, { status }: Signal): boolean {
  return outcome === 'pending' && status === 'paused'
}

/** In one sentence. */
export function sayWhatBecame(entry: Entry, signal: Signal): string {
  if (isPaused(entry, signal)) return words.paused
  if (entry.outcome === 'pending' && entry.reason !== null) return words.waits
  return words[entry.outcome]
}
