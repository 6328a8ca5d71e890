import { z } from 'zod'
import { Slot } from '../identifiers/slots'
import { callsUnder } from './call'
import { ListedSignal, ofSignal } from './signals'

/** Texts only: senders convert by a field's type before anybody can object, and make 0 of `n/a` and 10 of `10k`. */
export const InputFieldType = z.enum(['string', 'text'])
export type InputFieldType = z.infer<typeof InputFieldType>

export const InputField = z
  .object({
    key: z
      .string()
      .describe('`id_<slot>` for identifiers, `f_…` for context fields; never changes its meaning'),
    slot: Slot.optional(),
    path: z.string(),
    segments: z
      .array(z.union([z.string(), z.int()]))
      .describe('Where the value goes in the JSON that is sent'),
    label: z.string(),
    type: InputFieldType,
    required: z
      .literal(false)
      .describe('Identifiers may come by other ways, and stand elsewhere once the mapping changes'),
    helpText: z.string(),
    sample: z
      .union([z.string(), z.number(), z.boolean(), z.null()])
      .describe('The beginning of what the sample held, in its own type'),
  })
  .meta({ id: 'InputField' })
export type InputField = z.infer<typeof InputField>

/**
 * What a sender should offer for a signal: identifiers first, then context fields. With what a sender must know of the
 * signal itself, so that one call is enough and the webhook URL is in none.
 */
export const InputFields = ListedSignal.pick({
  name: true,
  target: true,
  status: true,
  mapping: true,
})
  .extend({
    items: z.array(InputField),
  })
  .meta({ id: 'InputFields' })
export type InputFields = z.infer<typeof InputFields>

const call = callsUnder('Signals')

export const inputFieldCalls = {
  listInputFields: call({
    method: 'get',
    path: '/signals/:signalId/input-fields',
    summary: 'What a sender should offer for this signal',
    scope: 'signals:read',
    params: ofSignal,
    response: InputFields,
    errors: ['signal_not_found'],
  }),
}
