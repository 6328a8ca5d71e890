import type { EntryNotification } from '../../shared/contract/hooks'
import { inputKeyOf } from '../../shared/fields/inputKey'
import { parsePath } from '../../shared/fields/parsePath'
import { Slot } from '../../shared/identifiers/slots'

export type ToldEntry = EntryNotification['data']

/**
 * An entry as later steps of a Zap map it. Its fields have keys of letters, digits and underscores alone, made of their
 * paths and the same for ever; every identifier has its key, so that a Zap can map one that this entry lacks.
 */
export function outputOfEntry({
  id,
  signalId,
  signalName,
  mode,
  receivedAt,
  identifiers,
  fields,
}: ToldEntry) {
  return {
    id,
    signal_id: signalId,
    signal_name: signalName,
    mode,
    received_at: receivedAt,
    ...Object.fromEntries(Slot.options.map((slot) => [`id_${slot}`, identifiers[slot] ?? null])),
    ...Object.fromEntries(Object.entries(fields).map(([path, value]) => [outputKeyOf(path), value])),
  }
}

export function outputKeyOf(path: string): string {
  return inputKeyOf(parsePath(path))
}
