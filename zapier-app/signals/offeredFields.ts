import { z as schema } from 'zod'
import { InputField, InputFields } from '../../shared/contract/inputFields'

/** What the app reads of a signal's fields. A type or slot that only a newer server knows is an ordinary text field here. */
const OfferedField = InputField.extend({
  slot: InputField.shape.slot.catch(undefined),
  type: InputField.shape.type.catch('string'),
})
export type OfferedField = schema.infer<typeof OfferedField>

export const OfferedFields = InputFields.extend({ items: schema.array(OfferedField) })
export type OfferedFields = schema.infer<typeof OfferedFields>
