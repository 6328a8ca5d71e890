import { type MappedSignal, readEntry } from '../../payload/readEntry'
import { lookUpId } from '../lookUpStore'
import { keysOfIdentifiers } from '../searchKeys'
import type { HeldEntryStore } from './heldEntryStore'

export type EmptyEntriesDeps = {
  held: HeldEntryStore
  signals: { findMappings: (signalIds: string[]) => Promise<Map<string, MappedSignal>> }
  now: () => Date
}

const READ_AT_ONCE = 20

/** Takes away what entries say, and what they are found by as far as their mapping tells; gives how many there were. */
export async function emptyEntries(deps: EmptyEntriesDeps, entryIds: readonly string[]): Promise<number> {
  const { held, now } = deps
  let emptied = 0
  for (let start = 0; start < entryIds.length; start += READ_AT_ONCE) {
    const ids = entryIds.slice(start, start + READ_AT_ONCE)
    const lookUpIds = await lookUpIdsOfEntries(deps, ids)
    emptied += await held.empty(ids, now())
    await held.removeLookUps(lookUpIds)
  }
  return emptied
}

async function lookUpIdsOfEntries(
  { held, signals }: EmptyEntriesDeps,
  entryIds: readonly string[],
): Promise<string[]> {
  const entries = await held.findMany(entryIds)
  const mappings = await signals.findMappings([...new Set(entries.map(({ signalId }) => signalId))])
  const ids: string[] = []
  for (const entry of entries) {
    const { _id: entryId, signalId } = entry
    const mapping = mappings.get(signalId) ?? null
    const identifiers = await readEntry(entry, mapping).then(
      (read) => read.identifiers,
      () => ({}),
    )
    for (const key of keysOfIdentifiers(identifiers)) ids.push(lookUpId({ signalId, key, entryId }))
  }
  return ids
}
