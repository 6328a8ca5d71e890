import type { ListedEntry } from '../../shared/contract/entries'
import type { Refusal } from '../../shared/contract/refusals'
import type { EntryFilter } from './entryFilter'

export type Received = { id: string; entry: ListedEntry } | { id: string; refusal: Refusal }

/** Both in one list, newest first. Refusals older than the last entry come with the entries around them. */
export function withRefusals(
  entries: readonly ListedEntry[],
  refusals: readonly Refusal[],
  areAllEntries: boolean,
): Received[] {
  const oldest = areAllEntries ? '' : (entries.at(-1)?.receivedAt ?? '')
  const waiting = refusals.filter(({ receivedAt }) => receivedAt >= oldest)
  const rows: Received[] = []
  let next = 0
  const takeNewerThan = (moment: string) => {
    for (let refusal = waiting[next]; refusal && refusal.receivedAt > moment; refusal = waiting[next]) {
      rows.push({ id: refusal.id, refusal })
      next += 1
    }
  }
  for (const entry of entries) {
    takeNewerThan(entry.receivedAt)
    rows.push({ id: entry.id, entry })
  }
  takeNewerThan('')
  return rows
}

/** Those that the filters leave: a refused request says neither who it is nor what it would have become. */
export function filterRefusals(
  refusals: readonly Refusal[],
  { from, to, ...others }: EntryFilter,
): readonly Refusal[] {
  if (Object.keys(others).some((name) => name !== 'outcome')) return []
  if (others.outcome !== undefined && others.outcome !== 'refused') return []
  return refusals.filter(
    ({ receivedAt }) => (from === undefined || receivedAt >= from) && (to === undefined || receivedAt < to),
  )
}
