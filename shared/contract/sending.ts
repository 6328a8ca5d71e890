import { z } from 'zod'
import { BATCH_ITEMS_MAX, IDEMPOTENCY_KEY_LENGTH_MAX } from '../limits'
import { type Call, callsUnder, ErrorAnswer, Timestamp } from './call'
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

const bodyErrors = [
  'empty_body',
  'malformed_json',
  'malformed_body',
  'invalid_characters',
  'request_timeout',
  'own_notification',
  'payload_too_large',
  'unsupported_charset',
  'unsupported_encoding',
  'idempotency_key_reused',
  'rate_limited',
  'overloaded',
] as const
const entryErrors = ['signal_not_found', ...bodyErrors] as const

const sent = {
  method: 'post',
  status: 202,
  headers: z.object({ 'Idempotency-Key': z.string().max(IDEMPOTENCY_KEY_LENGTH_MAX).optional() }),
  bodyTypes: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
} as const

const sending = {
  ...sent,
  scope: 'entries:write',
  params: ofSignal,
  query: z.strictObject({ mode: z.literal('test').optional() }),
} as const

const ONCE = 'With an `Idempotency-Key` header a repeated request is stored once.'
const SENDING_NOTE = `\`mode=test\` makes it a test on a live signal too. ${ONCE}`
const BATCH_SIZE = `Up to ${BATCH_ITEMS_MAX.toLocaleString('en')} objects, 8 MiB`
const IN_ORDER = 'Each item is answered by itself, in order.'

const OneEntry = z.record(z.string(), z.unknown())

export const sendingCalls = {
  sendEntry: call({
    ...sending,
    path: '/signals/:signalId/entries',
    summary: 'Send an entry by API key',
    description: `The same body, limits and answers as the webhook URL, and what is made of the entry. ${SENDING_NOTE}`,
    body: OneEntry,
    response: EntryReceipt,
    errors: [...entryErrors, 'not_an_object'],
  }),

  sendBatch: call({
    ...sending,
    path: '/signals/:signalId/entries/batch',
    summary: 'Send many entries by API key',
    description: `${BATCH_SIZE}; the same as the webhook URL followed by /batch. ${IN_ORDER} ${SENDING_NOTE}`,
    body: z.array(OneEntry),
    response: BatchReceipt,
    errors: [...entryErrors, 'not_an_array'],
  }),
}

const webhook = {
  scope: null,
  by: 'anybody',
  params: z.object({ token: z.string().describe('The secret of the signal, as its webhook URL has it') }),
} as const

const webhookErrors = [
  'malformed_request',
  'webhook_not_found',
  'method_not_allowed',
  ...bodyErrors,
  'invalid_request',
  'unavailable',
] as const
const WEBHOOK_NOTE = 'Whoever knows the address may: the token in it is all that is asked for.'

/** The address of a signal itself, beside the API: it is answered by `server/receiving/`, and described here. */
export const webhookCalls = {
  greetSender: call({
    ...webhook,
    method: 'get',
    path: '/custom_signals/:token/entries',
    summary: 'Ask whether a webhook is ready',
    description: `For tools that ask before they trust an address; HEAD does the same. ${WEBHOOK_NOTE}`,
    responseType: 'text/plain',
    errors: [
      'malformed_request',
      'webhook_not_found',
      'method_not_allowed',
      'own_notification',
      'unavailable',
    ],
  }),

  postEntry: call({
    ...webhook,
    ...sent,
    path: '/custom_signals/:token/entries',
    summary: 'Send an entry to the webhook of a signal',
    description: `What is answered 202 is on disk. ${ONCE} ${WEBHOOK_NOTE}`,
    body: OneEntry,
    response: Receipt,
    errors: [...webhookErrors, 'not_an_object'],
  }),

  postBatch: call({
    ...webhook,
    ...sent,
    path: '/custom_signals/:token/entries/batch',
    summary: 'Send many entries to the webhook of a signal',
    description: `${BATCH_SIZE}. ${IN_ORDER} ${ONCE} ${WEBHOOK_NOTE}`,
    body: z.array(OneEntry),
    response: BatchReceipt,
    errors: [...webhookErrors, 'not_an_array'],
  }),
} satisfies Record<string, Call>
