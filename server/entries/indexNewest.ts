import { indexEntries, type IndexEntriesDeps } from './indexEntries'
import type { FollowStore } from './followStore'

/** What is behind so many, or so much, becomes findable within seconds, as everything does. */
const ENTRIES_MAX = 50
const BYTES_MAX = 4 * 1_048_576

type IndexNewestDeps = IndexEntriesDeps & { following: Pick<FollowStore, 'listNewOf'> }

/** Makes a signal's newest entries findable at once, for whoever has just sent one and looks for it. */
export async function indexNewest(deps: IndexNewestDeps, signalId: string): Promise<void> {
  const entries = await deps.following.listNewOf(signalId, ENTRIES_MAX)
  let bytes = 0
  const within = entries.filter(({ size }) => (bytes += size) <= BYTES_MAX)
  if (within.length > 0) await indexEntries(deps, within)
}
