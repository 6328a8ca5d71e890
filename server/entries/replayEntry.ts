import type { OverridableReason } from '../../shared/contract/entries'
import { AppError } from '../../shared/errors'
import type { Owned } from '../../shared/rights'
import type { Caller } from '../access/caller'
import { requireRight } from '../access/may'
import { findEntryWithBytes, requireBytes } from './findEntry'
import type { Former, PendingStore } from './pendingStore'
import type { EntryStore, StoredEntry } from './store'

export type ReplayDeps = {
  entries: Pick<EntryStore, 'findWithBytes'>
  pending: Pick<PendingStore, 'replay'>
  /** Tells what became of it, where that is yet to be told. */
  tellOutcome: (entryId: string) => Promise<void>
  /** Counts what it had come to no more. */
  takeBack: (former: Former) => Promise<void>
  /** Has it found by what the mapping makes of it now, by which it goes its way again. */
  indexAgain: (entry: StoredEntry) => Promise<void>
  /** The signal of that id, which belongs to somebody. */
  requireSignal: (signalId: string) => Promise<Owned>
}

type Replay = { caller: Pick<Caller, 'user'>; entryId: string; override: OverridableReason[] }

/** Puts a live entry that has ended back to pending. One that is pending stays as it is. */
export async function replayEntry(
  deps: ReplayDeps,
  { caller, entryId, override }: Replay,
): Promise<StoredEntry> {
  const { entry } = await findEntryWithBytes(deps.entries, entryId)
  requireRight(caller, 'write', await deps.requireSignal(entry.signalId))
  if (entry.mode === 'test') {
    throw new AppError('wrong_state', 'A test entry never becomes a lead, so there is nothing to replay.', {
      hint: 'Preview it instead, or send the same data again once the signal is live.',
      details: { outcome: entry.outcome },
    })
  }
  requireBytes(entry)
  await deps.indexAgain(entry)
  // Of an entry that is pending again nobody would hear what it had come to.
  await deps.tellOutcome(entryId)
  const replayed = await deps.pending.replay(entryId, override)
  if (replayed) {
    await deps.takeBack(replayed.former)
    return replayed.entry
  }
  const { entry: left } = await findEntryWithBytes(deps.entries, entryId)
  requireBytes(left)
  if (left.outcome === 'pending') return left
  throw new AppError('wrong_state', 'The entry has ended at this very moment. Replay it once more.')
}
