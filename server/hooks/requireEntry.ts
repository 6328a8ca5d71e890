import { AppError } from '../../shared/errors'

type EntryOutcome = { outcome: string }

export type RequireEntryDeps = { findOutcome: (entryId: string) => Promise<{ entry: EntryOutcome } | null> }

/** A hook for an entry that does not exist would wait for ever. */
export async function requireEntry(
  { findOutcome }: RequireEntryDeps,
  entryId: string,
): Promise<EntryOutcome> {
  const found = await findOutcome(entryId)
  if (!found) throw new AppError('entry_not_found', 'There is no such entry.')
  return found.entry
}
