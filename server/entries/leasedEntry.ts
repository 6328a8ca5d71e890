import { CLOCKS_DIFFER_MS } from '../durations'

/** Who is at an entry, by a name that is used for nothing else, and until when nobody else is. */
export type EntryLease = { holder: string; now: Date; until: Date }

/** Entries that nobody is at; one that is held for longer than can be was taken under a clock that was ahead. */
export function whereFree({ now, until }: Omit<EntryLease, 'holder'>) {
  const latest = new Date(until.getTime() + CLOCKS_DIFFER_MS)
  return {
    $or: [
      { leasedUntil: { $exists: false } },
      { leasedUntil: { $lte: now } },
      { leasedUntil: { $gt: latest } },
    ],
  }
}
