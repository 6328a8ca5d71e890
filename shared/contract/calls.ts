import { z } from 'zod'
import {
  BATCH_ITEMS_MAX,
  IDEMPOTENCY_KEY_LENGTH_MAX,
  SEARCH_LENGTH_MAX,
  TOKEN_GRACE_HOURS_DEFAULT,
  TOKEN_GRACE_HOURS_MAX,
} from '../limits'
import { type Call, NO_ANSWER, NO_BODY, NO_PARAMS, NO_QUERY, pageOf, pageQuery } from './call'
import { BatchReceipt, Entry, EntryMode, EntryOutcome, ListedEntry, Receipt } from './entry'
import { InputFields } from './inputFields'
import { Refresh, RefreshRequest } from './refresh'
import { Refusal } from './refusal'
import { ListedSignal, NewSignal, Signal, SignalPatch } from './signal'

const always = ['unauthorized', 'forbidden'] as const
const ofSignal = z.object({ signalId: z.string() })
const ofEntry = z.object({ entryId: z.string() })

export const createSignal = {
  method: 'post',
  path: '/signals',
  summary: 'Create a signal',
  description: 'It starts in set-up: whatever arrives is test data until it is saved.',
  scope: 'signals:write',
  params: NO_PARAMS,
  query: NO_QUERY,
  status: 201,
  body: NewSignal,
  response: Signal,
  errors: [...always, 'malformed_request', 'invalid_request'],
} as const satisfies Call

export const listSignals = {
  method: 'get',
  path: '/signals',
  summary: 'List signals, newest first',
  scope: 'signals:read',
  params: NO_PARAMS,
  body: NO_BODY,
  status: 200,
  query: z.strictObject(pageQuery),
  response: pageOf(ListedSignal),
  errors: [...always, 'invalid_request'],
} as const satisfies Call

export const getSignal = {
  method: 'get',
  path: '/signals/:signalId',
  summary: 'Read a signal',
  scope: 'signals:read',
  params: ofSignal,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: Signal,
  errors: [...always, 'signal_not_found'],
} as const satisfies Call

export const changeSignal = {
  method: 'patch',
  path: '/signals/:signalId',
  summary: 'Change a signal',
  description: 'A JSON merge patch: `{"mapping":{"email":null}}` empties one slot and leaves the others.',
  scope: 'signals:write',
  params: ofSignal,
  query: NO_QUERY,
  status: 200,
  body: SignalPatch,
  response: Signal,
  errors: [...always, 'signal_not_found', 'wrong_state', 'invalid_request', 'mapping_incomplete'],
} as const satisfies Call

export const deleteSignal = {
  method: 'delete',
  path: '/signals/:signalId',
  summary: 'Delete a signal',
  description: 'Its webhook URL is dead at once; its entries are removed soon after.',
  scope: 'signals:write',
  params: ofSignal,
  query: NO_QUERY,
  body: NO_BODY,
  status: 204,
  response: NO_ANSWER,
  errors: [...always, 'signal_not_found'],
} as const satisfies Call

export const refreshSignal = {
  method: 'post',
  path: '/signals/:signalId/refresh',
  summary: 'Read the latest entry as the sample',
  description:
    'Lists its fields and suggests a mapping. In set-up the suggestions are also written to every slot nobody has set; ' +
    'a live or paused signal is only answered.',
  scope: 'signals:write',
  params: ofSignal,
  query: NO_QUERY,
  status: 200,
  body: RefreshRequest,
  response: Refresh,
  errors: [...always, 'signal_not_found', 'entry_not_found', 'nothing_received', 'invalid_request'],
} as const satisfies Call

/** A verb that takes the signal from one status to another and answers with the signal. */
const moveOfSignal = {
  method: 'post',
  scope: 'signals:write',
  params: ofSignal,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: Signal,
} as const

export const saveSignal = {
  ...moveOfSignal,
  path: '/signals/:signalId/save',
  summary: 'End set-up: from now on entries are live',
  errors: [...always, 'signal_not_found', 'wrong_state', 'mapping_incomplete'],
} as const satisfies Call

export const pauseSignal = {
  ...moveOfSignal,
  path: '/signals/:signalId/pause',
  summary: 'Pause: entries are accepted, leads wait',
  errors: [...always, 'signal_not_found', 'wrong_state'],
} as const satisfies Call

export const resumeSignal = {
  ...moveOfSignal,
  path: '/signals/:signalId/resume',
  summary: 'Resume a paused signal',
  errors: [...always, 'signal_not_found', 'wrong_state', 'mapping_incomplete'],
} as const satisfies Call

export const rotateToken = {
  method: 'post',
  path: '/signals/:signalId/rotate-token',
  summary: 'Give the signal a new webhook URL',
  description: 'The old one goes on working for `graceHours` (0: it is dead at once).',
  scope: 'signals:write',
  params: ofSignal,
  query: NO_QUERY,
  status: 200,
  body: z.strictObject({
    graceHours: z.number().min(0).max(TOKEN_GRACE_HOURS_MAX).default(TOKEN_GRACE_HOURS_DEFAULT),
  }),
  response: Signal,
  errors: [...always, 'signal_not_found', 'invalid_request'],
} as const satisfies Call

export const listInputFields = {
  method: 'get',
  path: '/signals/:signalId/input-fields',
  summary: 'What a sender should offer for this signal',
  scope: 'signals:read',
  params: ofSignal,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: InputFields,
  errors: [...always, 'signal_not_found'],
} as const satisfies Call

const entryErrors = [
  ...always,
  'empty_body',
  'malformed_json',
  'malformed_body',
  'invalid_characters',
  'signal_not_found',
  'request_timeout',
  'payload_too_large',
  'unsupported_charset',
  'unsupported_encoding',
  'idempotency_key_reused',
  'rate_limited',
  'unavailable',
  'overloaded',
] as const

const sending = {
  method: 'post',
  scope: 'entries:write',
  params: ofSignal,
  status: 202,
  query: z.strictObject({ mode: z.literal('test').optional() }),
  headers: z.object({ 'Idempotency-Key': z.string().max(IDEMPOTENCY_KEY_LENGTH_MAX).optional() }),
} as const

const SENDING_NOTE =
  '`mode=test` makes it a test on a live signal too. With an `Idempotency-Key` header a repeated request is stored once.'

export const sendEntry = {
  ...sending,
  path: '/signals/:signalId/entries',
  summary: 'Send an entry by API key',
  description: `The same body, limits and answers as the webhook URL. ${SENDING_NOTE}`,
  body: z.record(z.string(), z.unknown()),
  response: Receipt,
  errors: [...entryErrors, 'not_an_object'],
} as const satisfies Call

export const sendBatch = {
  ...sending,
  path: '/signals/:signalId/entries/batch',
  summary: 'Send many entries by API key',
  description:
    `Up to ${BATCH_ITEMS_MAX.toLocaleString('en')} objects, 8 MiB; the same as the webhook URL followed by /batch. ` +
    `Each item is answered by itself, in order. ${SENDING_NOTE}`,
  body: z.array(z.record(z.string(), z.unknown())),
  response: BatchReceipt,
  errors: [...entryErrors, 'not_an_array'],
} as const satisfies Call

export const listRefusals = {
  method: 'get',
  path: '/signals/:signalId/refusals',
  summary: 'List the latest refused requests, newest first',
  description: 'What arrived and could not be an entry (400, 413, 415, 422), with the reason and a hint.',
  scope: 'entries:read',
  params: ofSignal,
  body: NO_BODY,
  status: 200,
  query: z.strictObject(pageQuery),
  response: pageOf(Refusal),
  errors: [...always, 'signal_not_found', 'invalid_request'],
} as const satisfies Call

export const listEntries = {
  method: 'get',
  path: '/signals/:signalId/entries',
  summary: 'List entries, newest first',
  scope: 'entries:read',
  params: ofSignal,
  body: NO_BODY,
  status: 200,
  query: z.strictObject({
    ...pageQuery,
    mode: EntryMode.optional(),
    outcome: EntryOutcome.optional(),
    q: z.string().max(SEARCH_LENGTH_MAX).optional().describe("An entry's id, or the value of an identifier"),
  }),
  response: pageOf(ListedEntry),
  errors: [...always, 'signal_not_found', 'invalid_request'],
} as const satisfies Call

export const getEntry = {
  method: 'get',
  path: '/entries/:entryId',
  summary: 'Read an entry with its fields',
  scope: 'entries:read',
  params: ofEntry,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: Entry,
  errors: [...always, 'entry_not_found'],
} as const satisfies Call

export const getRawEntry = {
  method: 'get',
  path: '/entries/:entryId/raw',
  summary: 'The exact bytes that were received',
  scope: 'entries:read',
  params: ofEntry,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  responseType: 'application/octet-stream',
  response: NO_ANSWER,
  errors: [...always, 'entry_not_found'],
} as const satisfies Call
