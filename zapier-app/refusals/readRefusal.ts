import { z as schema } from 'zod'
import { Refusal } from '../../shared/contract/refusals'

const { hint, details, contentType, item, excerpt } = Refusal.shape

/** What the app reads of a refused request. Not every server tells more than when it came and why it was refused. */
export const ReadRefusal = Refusal.pick({
  id: true,
  receivedAt: true,
  status: true,
  code: true,
  message: true,
}).extend({
  hint: hint.default(null),
  details: details.default(null),
  contentType: contentType.default(null),
  item: item.default(null),
  excerpt: excerpt.nullable().default(null),
})

/** As a notification tells it. */
export const ToldRefusal = ReadRefusal.extend({ signalId: schema.string(), signalName: schema.string() })
export type ToldRefusal = schema.infer<typeof ToldRefusal>
