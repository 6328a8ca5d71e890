import type { EntryNotification } from '../../shared/contract/hooks'
import { parsePath } from '../../shared/fields/parsePath'
import { Slot } from '../../shared/identifiers/slots'
import { shapeFields } from './shapeFields'

export type ToldEntry = EntryNotification['data']

/** An entry as later steps of a Zap map it. Every identifier has its key, so that a Zap can map one that this entry lacks. */
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
    ...shapeFields(Object.entries(fields).map(([path, value]) => ({ segments: parsePath(path), value }))),
  }
}
