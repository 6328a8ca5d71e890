import type { Logger } from 'pino'
import { missingIdentifiers } from '../../shared/identifiers/missingIdentifiers'
import { slotsOf, type Target } from '../../shared/identifiers/slotNames'
import { suggestMapping } from '../../shared/mapping/suggestMapping'
import { type EntryReading, type MappedSignal, readEntry } from '../payload/readEntry'
import type { LookUpStore, NewLookUp } from './lookUpStore'
import { keysOfIdentifiers } from './searchKeys'
import type { EntryStore, StoredEntry } from './store'

export type IndexEntriesDeps = {
  entries: Pick<EntryStore, 'findBytes'>
  lookUps: Pick<LookUpStore, 'add'>
  /** The signals of those ids that there are. */
  findMappings: (signalIds: string[]) => Promise<Map<string, MappedSignal>>
  log: Logger
}

type Identifiers = EntryReading['identifiers']

/**
 * Stores what entries are found by: the values of the identifiers that their signal maps, or would be suggested to. Gives
 * the ids of those whose identifiers are enough to look somebody up.
 */
export async function indexEntries(
  deps: IndexEntriesDeps,
  entries: readonly StoredEntry[],
): Promise<Set<string>> {
  const signals = await deps.findMappings([...new Set(entries.map(({ signalId }) => signalId))])
  const bytesOf = await deps.entries.findBytes(entries.map(({ _id }) => _id))
  const lookUps: NewLookUp[] = []
  const identified = new Set<string>()
  for (const entry of entries) {
    const { _id: entryId, signalId } = entry
    const signal = signals.get(signalId)
    const bytes = bytesOf.get(entryId)
    if (!signal || !bytes) continue
    const identifiers = await readIdentifiers(deps, { entry, bytes, signal })
    for (const key of keysOfIdentifiers(identifiers))
      lookUps.push({ signalId, key, entryId, isTest: entry.outcome === 'test' })
    if (identifiesSomebody(signal.target, identifiers)) identified.add(entryId)
  }
  await deps.lookUps.add(lookUps)
  return identified
}

function identifiesSomebody(target: Target, identifiers: Identifiers): boolean {
  const given = slotsOf[target].filter((slot) => identifiers[slot] !== undefined)
  return missingIdentifiers(target, given) === null
}

/** An entry that cannot be read is found by its id only; it must not keep the ones behind it from being found. */
async function readIdentifiers(
  { log }: Pick<IndexEntriesDeps, 'log'>,
  { entry, bytes, signal }: { entry: StoredEntry; bytes: Buffer; signal: MappedSignal },
): Promise<Identifiers> {
  try {
    return await identifiersOf({ bytes, contentType: entry.contentType }, signal)
  } catch (err) {
    log.error({ event: 'entry.unreadable', entryId: entry._id, err })
    return {}
  }
}

/** By the suggested mapping as long as nothing is mapped, so that the first tests of a signal are found too. */
async function identifiersOf(stored: { bytes: Buffer; contentType: string | null }, signal: MappedSignal) {
  const entry = await readEntry(stored, signal)
  if (Object.values(signal.mapping).some((path) => path !== null)) return entry.identifiers
  const { mapping } = suggestMapping({ fields: entry.list().fields, target: signal.target })
  return (await readEntry(stored, { ...signal, mapping })).identifiers
}
