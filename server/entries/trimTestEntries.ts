import { TEST_ENTRIES_MAX } from '../../shared/limits'
import type { LookUpStore } from './lookUpStore'
import type { EntryStore, StoredEntry } from './store'

export type TrimDeps = {
  entries: Pick<EntryStore, 'trimTestEntries'>
  lookUps: Pick<LookUpStore, 'removeTests'>
}

/** Of each signal that has received tests just now, takes away the tests beyond its newest thousand. */
export async function trimTestEntries(
  { entries, lookUps }: TrimDeps,
  received: readonly StoredEntry[],
): Promise<void> {
  const tests = received.filter(({ outcome }) => outcome === 'test')
  for (const signalId of new Set(tests.map((entry) => entry.signalId))) {
    const { lastId } = await entries.trimTestEntries(signalId, TEST_ENTRIES_MAX)
    if (lastId !== null) await lookUps.removeTests(signalId, lastId)
  }
}
