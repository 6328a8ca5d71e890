import type { EntryMode, EntryOutcome } from '../../shared/contract/entries'

export const MODES = ['test', 'live'] as const satisfies readonly EntryMode[]
export const OUTCOMES = [
  'test',
  'pending',
  'lead',
  'skipped',
  'failed',
] as const satisfies readonly EntryOutcome[]

export type EntryFilter = { mode?: EntryMode; outcome?: EntryOutcome; reason?: string; q?: string }

/** What of the address is a filter; the rest is left out. */
export function readEntryFilter(search: Record<string, unknown>): EntryFilter {
  const mode = MODES.find((each) => each === search.mode)
  const outcome = OUTCOMES.find((each) => each === search.outcome)
  const { reason, q } = search
  return {
    ...(mode === undefined ? {} : { mode }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(typeof reason === 'string' && reason !== '' ? { reason } : {}),
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
  }
}
