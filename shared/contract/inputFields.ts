import { z } from 'zod'
import { Slot, Target } from '../identifiers/slots'
import { SignalStatus } from './signal'

export const InputFieldType = z.enum(['string', 'text', 'integer', 'number', 'boolean', 'datetime'])
export type InputFieldType = z.infer<typeof InputFieldType>

export const InputField = z.object({
  key: z
    .string()
    .describe('`id_<slot>` for identifiers, `f_…` for context fields; never changes its meaning'),
  slot: Slot.optional(),
  path: z.string(),
  segments: z.array(z.union([z.string(), z.int()])).describe('Where the value goes in the JSON that is sent'),
  label: z.string(),
  type: InputFieldType,
  required: z.boolean().describe('True where no other identifier could do'),
  helpText: z.string(),
  sample: z.union([z.string(), z.number(), z.boolean(), z.null()]),
})
export type InputField = z.infer<typeof InputField>

/** What a sender should offer for a signal: identifiers first, then context fields. */
export const InputFields = z.object({ target: Target, status: SignalStatus, items: z.array(InputField) })
export type InputFields = z.infer<typeof InputFields>
