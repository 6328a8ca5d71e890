import type { InputField, InputFields } from '../../shared/contract/inputFields'
import { inputKeyOf } from '../../shared/fields/inputKey'
import { sentenceOfWays } from '../../shared/identifiers/sentenceOfWays'
import { helpOfSlot, labelOfSlot, type Slot, slotsOf } from '../../shared/identifiers/slotNames'
import { pathsOfSlot, unseenField } from './describeFields'
import type { KnownField, StoredSignal } from './store'

/**
 * What a sender should offer: identifiers, then context fields. Without a mapping the slots stand under their own names,
 * which is where auto-mapping finds them again.
 */
export function listInputFields(signal: StoredSignal): InputFields {
  const { name, target, status, mapping, contextFields } = signal
  const mapped = slotsOf[target].filter((slot) => pathsOfSlot(signal.mapping, slot).length > 0)
  const slots = mapped.length === 0 ? slotsOf[target] : mapped
  const identifiers = slots.map((slot) => identifierField(signal, slot, slots))
  const identifierPaths = new Set(slots.flatMap((slot) => pathsOfSlot(signal.mapping, slot)))
  const context = contextFields
    .filter((path) => !identifierPaths.has(path))
    .map((path) => contextField(signal, path))
  return { name, target, status, mapping, items: [...identifiers, ...context] }
}

function identifierField(signal: StoredSignal, slot: Slot, slots: readonly Slot[]): InputField {
  const [path] = pathsOfSlot(signal.mapping, slot)
  const known = path === undefined ? undefined : knownField(signal, path)
  return {
    key: `id_${slot}`,
    slot,
    path: known?.path ?? slot,
    segments: known?.segments ?? [slot],
    label: labelOfSlot[slot],
    type: 'string',
    required: false,
    helpText: [helpOfSlot[slot], sentenceOfWays(signal.target, slots) ?? []].flat().join(' '),
    sample: known?.sample ?? null,
  }
}

function contextField(signal: StoredSignal, path: string): InputField {
  const { segments, label, type, sample } = knownField(signal, path)
  return {
    key: inputKeyOf(segments),
    path,
    segments,
    label,
    type: type === 'text' ? 'text' : 'string',
    required: false,
    helpText: 'Handed to the writer of the sequence, so that the message can refer to it.',
    sample,
  }
}

/** Every path in use was described when it was set. */
function knownField({ knownFields }: StoredSignal, path: string): KnownField {
  return knownFields.find((each) => each.path === path) ?? unseenField(path)
}
