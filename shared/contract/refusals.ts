import { z } from 'zod'
import { callsUnder, pageOf, pageQuery, Timestamp } from './call'
import { ofSignal } from './signals'

/** A request, or an item of a batch, that was refused for what is in it. */
export const Refusal = z
  .object({
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
    excerpt: z
      .string()
      .describe('The first 2 KB of what arrived, or those around the place where JSON cannot be read'),
    excerptStart: z
      .int()
      .optional()
      .describe('How many characters of what arrived stand before the excerpt; absent: none'),
  })
  .meta({ id: 'Refusal' })
export type Refusal = z.infer<typeof Refusal>

const call = callsUnder('Entries')

export const refusalCalls = {
  listRefusals: call({
    method: 'get',
    path: '/signals/:signalId/refusals',
    summary: 'List the latest refused requests, newest first',
    description: 'What arrived and could not be an entry (400, 413, 415, 422), with the reason and a hint.',
    scope: 'entries:read',
    params: ofSignal,
    query: z.strictObject(pageQuery),
    response: pageOf(Refusal),
    errors: ['signal_not_found'],
  }),
}
