import { z } from 'zod'
import { BATCH_ITEMS_MAX, IDEMPOTENCY_KEY_LENGTH_MAX } from '../limits'
import { callsUnder, ErrorAnswer, Timestamp } from './call'
import { EntryMode, WarningRow } from './entries'
import { ofSignal } from './signals'

/** The answer of the webhook: the entry is on disk. */
export const Receipt = z
  .object({
    status: z.literal(202),
    id: z.string(),
    mode: EntryMode,
    receivedAt: Timestamp,
    duplicate: z
      .literal(true)
      .optional()
      .describe('This Idempotency-Key had been used before; the receipt is that of the first request'),
  })
  .meta({ id: 'Receipt' })
export type Receipt = z.infer<typeof Receipt>

/**
 * The answer to one entry by API key, which also says whether somebody can be looked up by it: a sender that runs in a
 * tool shows it to whoever set it up. The webhook answers before anything is made of the body.
 */
export const EntryReceipt = Receipt.extend({
  identified: z
    .boolean()
    .optional()
    .describe("Whether what the signal's mapping makes of it is enough to look somebody up"),
  warnings: z
    .array(WarningRow)
    .optional()
    .describe('Values of which no identifier can be made, and what else is remarkable'),
}).meta({ id: 'EntryReceipt' })
export type EntryReceipt = z.infer<typeof EntryReceipt>

/** The answer to a batch: for each of its items, in their order, whether it is on disk. */
export const BatchReceipt = z
  .object({
    status: z.literal(202),
    results: z.array(z.union([Receipt.omit({ receivedAt: true }), ErrorAnswer])),
  })
  .meta({ id: 'BatchReceipt' })
export type BatchReceipt = z.infer<typeof BatchReceipt>

const call = callsUnder('Entries')

const entryErrors = [
  'empty_body',
  'malformed_json',
  'malformed_body',
  'invalid_characters',
  'signal_not_found',
  'request_timeout',
  'own_notification',
  'payload_too_large',
  'unsupported_charset',
  'unsupported_encoding',
  'idempotency_key_reused',
  'rate_limited',
  'overloaded',
] as const

const sending = {
  method: 'post',
  scope: 'entries:write',
  params: ofSignal,
  status: 202,
  query: z.strictObject({ mode: z.literal('test').optional() }),
  headers: z.object({ 'Idempotency-Key': z.string().max(IDEMPOTENCY_KEY_LENGTH_MAX).optional() }),
  bodyTypes: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
} as const

const SENDING_NOTE =
  '`mode=test` makes it a test on a live signal too. With an `Idempotency-Key` header a repeated request is stored once.'

export const sendingCalls = {
  sendEntry: call({
    ...sending,
    path: '/signals/:signalId/entries',
    summary: 'Send an entry by API key',
    description: `The same body, limits and answers as the webhook URL, and what is made of the entry. ${SENDING_NOTE}`,
    body: z.record(z.string(), z.unknown()),
    response: EntryReceipt,
    errors: [...entryErrors, 'not_an_object'],
  }),

  sendBatch: call({
    ...sending,
    path: '/signals/:signalId/entries/batch',
    summary: 'Send many entries by API key',
    description:
      `Up to ${BATCH_ITEMS_MAX.toLocaleString('en')} objects, 8 MiB; the same as the webhook URL followed by /batch. ` +
      `Each item is answered by itself, in order. ${SENDING_NOTE}`,
    body: z.array(z.record(z.string(), z.unknown())),
    response: BatchReceipt,
    errors: [...entryErrors, 'not_an_array'],
  }),
}
