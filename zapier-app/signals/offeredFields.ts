import { z as schema } from 'zod'
import { InputField, InputFields } from '../../shared/contract/inputFields'

/**
 * What the app reads of a signal's fields. A type or slot that another version of the server knows is an ordinary text
 * field here. Whether a field is required is not read: it never is.
 */
const OfferedField = InputField.omit({ required: true }).extend({
  slot: InputField.shape.slot.catch(undefined),
  type: InputField.shape.type.catch('string'),
})
export type OfferedField = schema.infer<typeof OfferedField>

/** What the signal is called and mapped to not every server says there. */
export const OfferedFields = InputFields.partial({ name: true, mapping: true }).extend({
  items: schema.array(OfferedField),
})
export type OfferedFields = schema.infer<typeof OfferedFields>
