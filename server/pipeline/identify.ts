import { findByPath } from '../../shared/fields/findByPath'
import { missingIdentifiers } from '../../shared/identifiers/missingIdentifiers'
import { labelOfSlot } from '../../shared/identifiers/slotNames'
import { Slot } from '../../shared/identifiers/slots'
import { readEntry } from '../payload/readEntry'
import { type Item, passed, type PendingEntry, type RunningSignal, stopped } from './item'

const CONTEXT_VALUE_LENGTH_MAX = 2_000

/** Takes identifiers and context fields out of an entry by the mapping of its signal. */
export async function identify(
  { entry, signal }: { entry: PendingEntry; signal: RunningSignal },
  at: Date,
): Promise<Item> {
  const { reading, identifiers, list } = await readEntry(entry, signal)
  const labels = new Map(list().fields.map(({ path, label }) => [path, label]))
  const context = signal.contextFields.flatMap((path) => {
    const found = findByPath(reading, path)
    if (found?.kind !== 'leaf') return []
    const { value } = found.leaf
    const shown = typeof value === 'string' ? value.slice(0, CONTEXT_VALUE_LENGTH_MAX) : value
    return [{ path, label: labels.get(path) ?? path, value: shown }]
  })
  const item: Item = {
    entry,
    signal,
    identifiers,
    context,
    company: null,
    candidates: [],
    contactsLeft: 1,
    passedOver: [],
    trace: [],
    end: null,
    plan: null,
  }
  const slots = Slot.options.filter((slot) => identifiers[slot] !== undefined)
  if (missingIdentifiers(signal.target, slots) === null) {
    return passed(item, 'identify', `Found ${slots.map((slot) => labelOfSlot[slot]).join(', ')}.`, at)
  }
  const why = 'The mapped fields of this entry hold nothing that somebody could be found by.'
  return stopped(item, 'identify', { outcome: 'skipped', reason: 'identifiers_missing', why }, at)
}
