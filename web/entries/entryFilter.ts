import type { EntryMode, EntryOutcome } from '../../shared/contract/entries'

export const MODES = ['test', 'live'] as const satisfies readonly EntryMode[]
export const OUTCOMES = [
  'test',
  'pending',
  'lead',
  'skipped',
  'failed',
  'refused',
] as const satisfies readonly (EntryOutcome | 'refused')[]

export const IDENTIFIED = ['true', 'false'] as const

export type EntryFilter = {
  mode?: EntryMode
  /** `refused` for requests that made no entry; they have nothing else to filter by than their time. */
  outcome?: (typeof OUTCOMES)[number]
  reason?: string
  identified?: (typeof IDENTIFIED)[number]
  /** Moments in ISO 8601. */
  from?: string
  to?: string
  q?: string
}

/** What of the address is a filter; the rest is left out. */
export function readEntryFilter(search: Record<string, unknown>): EntryFilter {
  const mode = MODES.find((each) => each === search.mode)
  const outcome = OUTCOMES.find((each) => each === search.outcome)
  // The router reads `true` in an address as what it looks like.
  const identified = IDENTIFIED.find((each) => each === String(search.identified))
  const { reason, q } = search
  const [from, to] = [readMoment(search.from), readMoment(search.to)]
  const time = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  if (outcome === 'refused') return { outcome, ...time }
  return {
    ...(mode === undefined ? {} : { mode }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(identified === undefined ? {} : { identified }),
    ...time,
    ...(typeof reason === 'string' && reason !== '' ? { reason } : {}),
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
  }
}

function readMoment(value: unknown): string | undefined {
  const ms = typeof value === 'string' ? Date.parse(value) : NaN
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString()
}
