import type { Bundle, ZObject } from 'zapier-platform-core'
import type { EntryNotification } from '../../shared/contract/notifications'
import { parsePath } from '../../shared/fields/parsePath'
import { Slot } from '../../shared/identifiers/slots'
import { shapeFields } from './shapeFields'
import { urlOfEntry } from './urlOfEntry'

export type ToldEntry = EntryNotification['data']

/** An entry as later steps of a Zap map it. Every identifier has its key, so that a Zap can map one that this entry lacks. */
export function outputOfEntry(z: ZObject, bundle: Bundle, entry: ToldEntry) {
  const { id, signalId, signalName, mode, receivedAt, identifiers, fields } = entry
  return {
    id,
    signal_id: signalId,
    signal_name: signalName,
    mode,
    received_at: receivedAt,
    url: urlOfEntry(z, bundle, entry),
    ...Object.fromEntries(Slot.options.map((slot) => [`id_${slot}`, identifiers[slot] ?? null])),
    ...shapeFields(Object.entries(fields).map(([path, value]) => ({ segments: parsePath(path), value }))),
  }
}
