import { isDeepStrictEqual } from 'node:util'
import type { Refresh } from '../../shared/contract/refresh'
import { AppError } from '../../shared/errors'
import { findByPath } from '../../shared/fields/findByPath'
import { listFields } from '../../shared/fields/listFields'
import { slotsOf } from '../../shared/identifiers/slotNames'
import type { JsonReading } from '../../shared/json/readJson'
import type { OwnSide } from '../../shared/mapping/parties/ownSide'
import { type MappingSuggestion, suggestMapping } from '../../shared/mapping/suggestMapping'
import { describeFields, pathsInUse } from './describeFields'
import { type EditDeps, editSignal } from './editSignal'
import type { StoredSignal } from './store'

/** The entry of that id, or else the latest one received, read; null when the signal has none. */
export type ReadSample = (signalId: string, entryId?: string) => Promise<Sample | null>
export type Sample = { entryId: string; reading: JsonReading }

export type RefreshSignalDeps = EditDeps & { readSample: ReadSample; findOwnSide: () => Promise<OwnSide> }

/**
 * Reads a sample anew and says what would be made of it. A signal in set-up also takes the suggestions, in every slot
 * that no person has set; a live or paused one is left as it is.
 */
export async function refreshSignal(
  deps: RefreshSignalDeps,
  { signalId, entryId }: { signalId: string; entryId?: string | undefined },
): Promise<Refresh> {
  const sample = await deps.readSample(signalId, entryId)
  const { fields, warnings } = sample ? listFields(sample.reading) : { fields: [], warnings: [] }
  // Half a character pair in a key does not survive being stored, so a path with one would never be found again.
  const mappable = fields.filter(({ path }) => path.isWellFormed())
  const own = await deps.findOwnSide()
  const signal = await editSignal(deps, signalId, (current) => {
    if (!sample) return refuseWithoutSample(entryId)
    if (current.status !== 'setup') return null
    const suggested = suggestMapping({ fields: mappable, target: current.target, own })
    const adopted = adopt(current, suggested, sample.reading)
    // A new version that differs in nothing would pass for somebody else's change.
    return isDeepStrictEqual({ ...current, ...adopted }, current) ? null : adopted
  })
  if (!sample) return refuseWithoutSample(entryId)

  const suggested = suggestMapping({ fields: mappable, target: signal.target, own })
  return {
    entryId: sample.entryId,
    fields,
    mapping: signal.mapping,
    contextFields: signal.contextFields,
    suggestedMapping: suggested.mapping,
    suggestions: suggested.suggestions,
    suggestedContextFields: suggested.contextFields,
    absentPaths: pathsInUse(signal).filter((path) => findByPath(sample.reading, path) === undefined),
    warnings: [...sample.reading.warnings, ...warnings],
  }
}

function refuseWithoutSample(entryId: string | undefined): never {
  if (entryId !== undefined) throw new AppError('entry_not_found', 'This signal has no such entry.')
  throw new AppError('nothing_received', 'The signal has not received anything yet.', {
    hint: 'Send a test request to its webhook URL, then refresh again.',
  })
}

function adopt(
  signal: StoredSignal,
  suggested: MappingSuggestion,
  sample: JsonReading,
): Partial<StoredSignal> {
  const mapping: StoredSignal['mapping'] = {}
  const mappedBy: StoredSignal['mappedBy'] = {}
  for (const slot of slotsOf[signal.target]) {
    const isByUser = signal.mappedBy[slot] === 'user'
    const path = isByUser ? (signal.mapping[slot] ?? null) : suggested.mapping[slot]
    if (path === undefined) continue
    mapping[slot] = path
    mappedBy[slot] = isByUser ? 'user' : 'auto'
  }
  const contextFields = signal.contextFieldsBy === 'user' ? signal.contextFields : suggested.contextFields
  const knownFields = describeFields(pathsInUse({ mapping, contextFields }), sample, signal.knownFields)
  return { mapping, mappedBy, contextFields, knownFields }
}
