import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core'
import { labelOfSlot, SLOTS } from '../../shared/identifiers/slotNames'
import { describeRows, titleCase } from './describeFields'
import { rowsOf } from './rowsOf'
import { showForm } from './showForm'

/** The fields of the chosen signal as the columns of line items. */
export function listRowFields(z: ZObject, bundle: Bundle): Promise<PlainInputField[]> {
  return showForm(z, bundle, { known: describeRows, unknown: rowsWithoutSignal })
}

/** Identifiers have the same keys in every signal, so that they can be mapped before it is known. */
function rowsWithoutSignal(why: string): PlainInputField[] {
  const columns = SLOTS.map((slot) => ({
    key: `id_${slot}`,
    label: titleCase(labelOfSlot[slot]),
    type: 'string' as const,
    required: false,
  }))
  const note = `${why} Identifiers can be mapped all the same.`
  return [{ key: 'note', type: 'copy', helpText: note }, rowsOf(columns)]
}
