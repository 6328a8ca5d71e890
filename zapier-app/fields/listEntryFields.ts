import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core'
import { describeFields } from './describeFields'
import { fieldsWithoutSignal } from './fieldsWithoutSignal'
import { showForm } from './showForm'

/** The fields of the chosen signal. */
export function listEntryFields(z: ZObject, bundle: Bundle): Promise<PlainInputField[]> {
  return showForm(z, bundle, { known: describeFields, unknown: fieldsWithoutSignal })
}
