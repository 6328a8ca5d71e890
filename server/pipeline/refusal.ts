import type { EntryReason } from '../../shared/contract/entries'
import { failedFilters } from '../../shared/matching/failedFilters'
import { DAY_MS } from '../durations'
import type { Candidate } from '../entries/plan'
import type { StoredLead } from '../leads/leadStore'
import type { CandidateKeys } from './candidateKeys'
import type { Item } from './item'

export type OpenLead = Pick<
  StoredLead,
  'signalId' | 'entryId' | 'personKey' | 'emailKey' | 'userId' | 'status'
> & {
  /** When somebody of the team approved or contacted the person by it. */
  approachedAt: Date | null
}

/** What is known of the candidates of a batch. */
export type Known = {
  keys: ReadonlyMap<Candidate, CandidateKeys>
  excluded: ReadonlySet<string>
  contacted: ReadonlyMap<string, Date>
  /** By every key of their people. */
  leads: ReadonlyMap<string, readonly OpenLead[]>
  /** The entries that gave these. */
  givers: ReadonlySet<string>
}

export type Refusal = { reason: EntryReason; why: string }

/** Why a candidate becomes no lead of an entry's signal; null where nothing speaks against it. */
export function refusalOf(
  { signal, entry }: Item,
  candidate: Candidate,
  known: Known,
  at: Date,
): Refusal | null {
  const { enrichment } = signal
  const failed = candidate.enriched
    ? failedFilters(candidate.person, candidate.company, enrichment.filters)
    : []
  if (failed.length > 0) return { reason: 'filtered', why: `Does not pass the filter ${failed.join(', ')}.` }
  const keys = known.keys.get(candidate)?.exclusion ?? []
  const excludedBy = keys.find((key) => known.excluded.has(key))
  if (excludedBy !== undefined && !entry.override.includes('excluded')) {
    return { reason: 'excluded', why: `Is on the exclusion list by ${excludedBy.slice(3)}.` }
  }
  const since = new Date(at.getTime() - enrichment.recentlyContactedDays * DAY_MS)
  const isRecent =
    keys.some((key) => (known.contacted.get(key) ?? since) > since) ||
    leadsOf(candidate, known).some(({ approachedAt }) => approachedAt !== null && approachedAt > since)
  return isRecent && !entry.override.includes('recently_contacted')
    ? { reason: 'recently_contacted', why: `Was contacted within ${enrichment.recentlyContactedDays} days.` }
    : null
}

/** Also those that were made before the directory knew the person, or after it forgot the person. */
export function leadsOf(candidate: Candidate, { keys, leads }: Known): OpenLead[] {
  return keys.get(candidate)?.person.flatMap((key) => leads.get(key) ?? []) ?? []
}
