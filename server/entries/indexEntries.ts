import type { Logger } from 'pino'
import { missingIdentifiers } from '../../shared/identifiers/missingIdentifiers'
import { slotsOf, type Target } from '../../shared/identifiers/slotNames'
import { addressKeysOf } from '../../shared/matching/addressKeys'
import { suggestMapping } from '../../shared/mapping/suggestMapping'
import { type EntryReading, type MappedSignal, readEntry } from '../payload/readEntry'
import { blankArrivals, type BlankArrivalsDeps } from './held/blankArrivals'
import type { HeldEntryStore } from './held/heldEntryStore'
import { lookUpId, type LookUpStore, type NewLookUp } from './lookUpStore'
import { keysOfIdentifiers } from './searchKeys'
import type { EntryStore, StoredEntry } from './store'

export type IndexEntriesDeps = {
  entries: Pick<EntryStore, 'findBytes'>
  lookUps: Pick<LookUpStore, 'add'>
  /** The signals of those ids that there are. */
  findMappings: (signalIds: string[]) => Promise<Map<string, MappedSignal>>
  forgotten: BlankArrivalsDeps['forgotten']
  held: Pick<HeldEntryStore, 'removeLookUps' | 'noteArrivals' | 'blank'>
  now: () => Date
  log: Logger
}

type Identifiers = EntryReading['identifiers']

/**
 * Stores what entries are found by: the values of the identifiers that their signal maps, or would be suggested to. Those
 * that only the mappings of `before` made of them lead to them no more. Gives the ids of those whose identifiers are enough to
 * look somebody up.
 */
export async function indexEntries(
  deps: IndexEntriesDeps,
  entries: readonly StoredEntry[],
  before: readonly MappedSignal[] = [],
): Promise<Set<string>> {
  const signals = await deps.findMappings([...new Set(entries.map(({ signalId }) => signalId))])
  const bytesOf = await deps.entries.findBytes(entries.map(({ _id }) => _id))
  const lookUps: NewLookUp[] = []
  const outdated: string[] = []
  const identified = new Set<string>()
  const addresses = new Map<string, string[]>()
  for (const entry of entries) {
    const { _id: entryId, signalId } = entry
    const signal = signals.get(signalId)
    const bytes = bytesOf.get(entryId)
    if (!signal || !bytes) continue
    // It named somebody, who is nobody's business any more.
    if (bytes.length === 0) identified.add(entryId)
    if (bytes.length === 0) continue
    const identifiers = await readIdentifiers(deps, { entry, bytes, signal })
    addresses.set(entryId, addressesOf(identifiers))
    const keys = keysOfIdentifiers(identifiers)
    for (const key of keys) lookUps.push({ signalId, key, entryId, isTest: entry.outcome === 'test' })
    outdated.push(...(await listOutdated(deps, { entry, bytes, before, keys })))
    if (identifiesSomebody(signal.target, identifiers)) identified.add(entryId)
  }
  await deps.lookUps.add(lookUps)
  await deps.held.removeLookUps(outdated)
  const kept = await keepOut(deps, lookUps, addresses)
  const arrivals = entries.flatMap(({ _id: entryId, contentType }) => {
    const bytes = kept.has(entryId) ? bytesOf.get(entryId) : undefined
    return bytes ? { entryId, bytes, contentType } : []
  })
  await blankArrivals(deps, arrivals)
  return identified
}

/** What leads to an entry by a mapping of before only. */
async function listOutdated(
  deps: IndexEntriesDeps,
  read: { entry: StoredEntry; bytes: Buffer; before: readonly MappedSignal[]; keys: readonly string[] },
): Promise<string[]> {
  const { entry, bytes, before, keys } = read
  const ids: string[] = []
  for (const signal of before) {
    const keysBefore = keysOfIdentifiers(await readIdentifiers(deps, { entry, bytes, signal }))
    const gone = keysBefore.filter((key) => !keys.includes(key))
    ids.push(...gone.map((key) => lookUpId({ signalId: entry.signalId, key, entryId: entry._id })))
  }
  return ids
}

/**
 * Of people who were deleted for privacy nothing is found. Looked at last, so that no deletion comes between. Gives the
 * entries that are about somebody else.
 */
async function keepOut(
  { forgotten, held, now }: IndexEntriesDeps,
  lookUps: readonly NewLookUp[],
  addresses: ReadonlyMap<string, readonly string[]>,
): Promise<Set<string>> {
  const gone = await forgotten.find([...addresses.values()].flat())
  const isGone = (entryId: string) => (addresses.get(entryId) ?? []).some((key) => gone.has(key))
  const entryIds = [...addresses.keys()]
  if (gone.size > 0) {
    await held.removeLookUps(lookUps.filter(({ entryId }) => isGone(entryId)).map(lookUpId))
    await held.noteArrivals(entryIds.filter(isGone), now())
  }
  return new Set(entryIds.filter((entryId) => !isGone(entryId)))
}

function addressesOf({ email, linkedin_url: linkedinUrl }: Identifiers): string[] {
  return addressKeysOf({ email, linkedinUrl })
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
export async function identifiersOf(
  stored: { bytes: Buffer; contentType: string | null },
  signal: MappedSignal,
): Promise<Identifiers> {
  const entry = await readEntry(stored, signal)
  if (Object.values(signal.mapping).some((path) => path !== null)) return entry.identifiers
  const { mapping } = suggestMapping({ fields: entry.list().fields, target: signal.target })
  return (await readEntry(stored, { ...signal, mapping })).identifiers
}
