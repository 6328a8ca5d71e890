import { isDeepStrictEqual } from 'node:util'
import {
  type Mapping,
  type PathWarning,
  SEQUENCES_DEFAULT,
  type SequenceSettings,
  type SignalPatch,
} from '../../shared/contract/signals'
import { AppError } from '../../shared/errors'
import { type Slot, slotsOf } from '../../shared/identifiers/slotNames'
import { describeFields, pathsInUse, pathsOfSlot } from './describeFields'
import { type EditDeps, editSignal } from './editSignal'
import { findUnseenPaths, type ReadNewest } from './findUnseenPaths'
import { mergeEnrichment } from './mergeEnrichment'
import { requireEnoughMapping } from './requireEnoughMapping'
import type { PromptStore } from './promptStore'
import type { ReadSample } from './refreshSignal'
import { type FindUsers, requireRecipients } from './requireRecipients'
import type { StoredSignal } from './store'

export type ChangeSignalDeps = EditDeps & {
  prompts: Pick<PromptStore, 'keep'>
  readSample: ReadSample
  readNewest: ReadNewest
  findUsers: FindUsers
}

/**
 * Applies a merge patch. What it sets in the mapping is a person's word from then on, also where it sets null; paths that
 * no entry has are told.
 */
export async function changeSignal(
  deps: ChangeSignalDeps,
  { signalId, patch }: { signalId: string; patch: SignalPatch },
): Promise<{ signal: StoredSignal; warnings: PathWarning[] }> {
  const changed = await editSignal(deps, signalId, async (signal) => {
    refuseOtherVersion(signal, patch)
    await requireRecipients(deps, signal, patch.recipients ?? [])
    const change = {
      ...plainChange(patch),
      ...settingsChange(signal, patch),
      ...mappingChange(signal, patch),
    }
    const next = { ...signal, ...change }
    // A new version that differs in nothing would pass for somebody else's change.
    if (isDeepStrictEqual(next, signal)) return null
    if (signal.status !== 'setup') requireEnoughMapping(next)
    if (next.prompt !== signal.prompt) await deps.prompts.keep(signal)
    if (patch.mapping !== undefined || patch.contextFields !== undefined) {
      const sample = await deps.readSample(signalId)
      change.knownFields = describeFields(pathsInUse(next), sample?.reading ?? null, signal.knownFields)
    }
    return change
  })
  const paths = slotsOf.people.flatMap((slot) => pathsOfSlot(patch.mapping ?? {}, slot))
  return { signal: changed, warnings: await findUnseenPaths(deps, { signalId, paths }) }
}

function plainChange(patch: SignalPatch): Partial<StoredSignal> {
  const { name, label, contextFields, prompt, requestsPerMinute } = patch
  return {
    ...(name === undefined ? {} : { name }),
    ...(label === undefined ? {} : { label }),
    ...(prompt === undefined ? {} : { prompt: prompt ?? '' }),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
    ...(contextFields === undefined
      ? {}
      : { contextFields: [...new Set(contextFields ?? [])], contextFieldsBy: 'user' }),
  }
}

function settingsChange(signal: StoredSignal, patch: SignalPatch): Partial<StoredSignal> {
  const { enrichment, sequences, recipients } = patch
  return {
    ...(enrichment === undefined ? {} : { enrichment: mergeEnrichment(signal.enrichment, enrichment) }),
    ...(sequences === undefined ? {} : { sequences: mergeSequences(signal.sequences, sequences) }),
    ...(recipients === undefined ? {} : { recipients: [...new Set(recipients ?? [signal.ownerId])] }),
  }
}

function mergeSequences(
  current: StoredSignal['sequences'] = SEQUENCES_DEFAULT,
  patch: NonNullable<SignalPatch['sequences']> | null,
): SequenceSettings {
  if (patch === null) return SEQUENCES_DEFAULT
  const { enabled = current.enabled, writer = current.writer } = patch
  return { enabled: enabled ?? SEQUENCES_DEFAULT.enabled, writer }
}

/** Not tried again on the version of now: whoever names one has seen that one only. */
function refuseOtherVersion({ version }: StoredSignal, patch: SignalPatch): void {
  if (patch.version === undefined || patch.version === version) return
  throw new AppError('changed_meanwhile', 'Somebody else has changed the signal meanwhile.', {
    hint: 'Read it again and repeat the change.',
    details: { version },
  })
}

function mappingChange(signal: StoredSignal, patch: SignalPatch): Partial<StoredSignal> {
  const target = patch.target ?? signal.target
  if (target !== signal.target && signal.status !== 'setup') {
    throw new AppError('wrong_state', 'The target of a signal can be changed in set-up only.', {
      hint: 'Create another signal for the other target.',
      details: { status: signal.status, needed: 'setup' },
    })
  }
  const patched = patch.mapping === null ? emptied(slotsOf[target]) : (patch.mapping ?? {})
  const mapping = { ...signal.mapping, ...patched }
  const mappedBy = { ...signal.mappedBy }
  for (const slot of slotsOf.people) {
    if (patched[slot] !== undefined) mappedBy[slot] = 'user'
  }
  const foreign = slotsOf.people.filter((slot) => !slotsOf[target].some((each) => each === slot))
  refuseForeign(foreign.filter((slot) => patched[slot] != null))
  return { target, mapping: without(mapping, foreign), mappedBy: without(mappedBy, foreign) }
}

function emptied(slots: readonly Slot[]): Mapping {
  return Object.fromEntries(slots.map((slot) => [slot, null]))
}

function refuseForeign(slots: Slot[]): void {
  if (slots.length === 0) return
  throw new AppError('invalid_request', `A companies signal has no ${slots.join(', ')}.`, {
    hint: `Its slots are ${slotsOf.companies.join(', ')}.`,
    details: { slots },
  })
}

function without<Value>(record: Partial<Record<Slot, Value>>, slots: Slot[]): Partial<Record<Slot, Value>> {
  const rest = { ...record }
  for (const slot of slots) Reflect.deleteProperty(rest, slot)
  return rest
}
