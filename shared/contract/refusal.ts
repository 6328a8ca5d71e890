import { z } from 'zod'
import { Timestamp } from './call'

/** A request, or an item of a batch, that was refused for what is in it. */
export const Refusal = z.object({
  id: z.string(),
  receivedAt: Timestamp,
  status: z.int(),
  code: z.string(),
  message: z.string(),
  hint: z.string().nullable().describe('What to do about it'),
  details: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe('For JSON that cannot be read: position (from 0), line and column (from 1)'),
  contentType: z.string().nullable(),
  item: z.int().nullable().describe('Which item of a batch it was, from 0'),
  excerpt: z.string().describe('The first 2 KB of what arrived'),
})
export type Refusal = z.infer<typeof Refusal>
