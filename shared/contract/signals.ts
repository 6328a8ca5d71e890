import { z } from 'zod'
import { Slot, Target } from '../identifiers/slots'
import {
  CONTEXT_FIELDS_MAX,
  NAME_LENGTH_MAX,
  PATHS_PER_SLOT_MAX,
  PATH_LENGTH_MAX,
  PROMPT_LENGTH_MAX,
  RECIPIENTS_MAX,
  REQUESTS_PER_MINUTE_MAX,
  TOKEN_GRACE_HOURS_DEFAULT,
  TOKEN_GRACE_HOURS_MAX,
} from '../limits'
import { callsUnder, MINIMAL_HEADERS, pageOf, pageQuery, Timestamp } from './call'
import { Enrichment, EnrichmentPatch } from './enrichment'
import { Name } from './name'

export const SignalStatus = z.enum(['setup', 'live', 'paused'])
export type SignalStatus = z.infer<typeof SignalStatus>

export const Path = z.string().min(1).max(PATH_LENGTH_MAX)

/** One path, or several of which the first usable value counts, or null: nobody looks there. */
export const MappedPath = z.union([Path, z.array(Path).min(1).max(PATHS_PER_SLOT_MAX), z.null()])
export type MappedPath = z.infer<typeof MappedPath>

const Mapped = MappedPath.exactOptional()

/** By slot. An object and no record: zod lets a record pass that has a `__proto__` in it. */
export const Mapping = z
  .strictObject({
    linkedin_url: Mapped,
    email: Mapped,
    full_name: Mapped,
    first_name: Mapped,
    last_name: Mapped,
    company_name: Mapped,
    company_domain: Mapped,
    company_linkedin_url: Mapped,
  } satisfies Record<Slot, z.ZodType>)
  .meta({ id: 'Mapping' })
export type Mapping = z.infer<typeof Mapping>

/** Null as the writer: the workspace's. */
const SequenceSettings = z.strictObject({
  enabled: z.boolean(),
  writer: z.enum(['template', 'llm']).nullable(),
})
export type SequenceSettings = z.infer<typeof SequenceSettings>

/** What a signal starts with, and what a null in a patch goes back to. */
export const SEQUENCES_DEFAULT: SequenceSettings = { enabled: true, writer: null }

/** The signal as lists show it: without its secret address. */
export const ListedSignal = z
  .object({
    id: z.string(),
    name: z.string(),
    label: z.string(),
    target: Target,
    status: SignalStatus,
    mapping: Mapping,
    mappedBy: z.partialRecord(Slot, z.enum(['auto', 'user'])),
    contextFields: z.array(z.string()),
    prompt: z.string(),
    enrichment: Enrichment,
    sequences: SequenceSettings,
    requestsPerMinute: z
      .int()
      .nullable()
      .describe('More requests than that in a minute are answered with 429; null: no limit'),
    ownerId: z.string(),
    recipients: z.array(z.string()).describe('The users on whose feeds its leads appear'),
    version: z.int().describe('Counts the changes; a PATCH may send the one that it was made from'),
    createdAt: Timestamp,
    updatedAt: Timestamp,
    lastEntryAt: Timestamp.nullable(),
  })
  .meta({ id: 'ListedSignal' })
export type ListedSignal = z.infer<typeof ListedSignal>

export const Signal = ListedSignal.extend({
  webhookUrl: z
    .string()
    .nullable()
    .optional()
    .describe(
      'Only for keys with signals:write; null when SIGNALPOST_SECRET is not the one it was sealed with',
    ),
  previousWebhook: z
    .object({ worksUntil: Timestamp, lastUsedAt: Timestamp.nullable() })
    .nullable()
    .optional()
    .describe('The address before the last rotation, while it still works'),
}).meta({ id: 'Signal' })
export type Signal = z.infer<typeof Signal>

/** A path of a mapping that the newest entries lack. */
const PathWarning = z
  .object({
    code: z.literal('path_unseen'),
    path: z.string(),
    nearest: z.string().nullable().describe('The path of those entries that was probably meant'),
  })
  .meta({ id: 'PathWarning' })
export type PathWarning = z.infer<typeof PathWarning>

const ChangedSignal = Signal.extend({
  warnings: z.array(PathWarning).describe('About the paths that the change maps'),
}).meta({ id: 'ChangedSignal' })

export const NewSignal = z.strictObject({
  name: Name.describe('For your team, in lists and in Zapier'),
  label: Name.describe('On the feed, beside each lead'),
  target: Target,
})
export type NewSignal = z.infer<typeof NewSignal>

export const SignalPatch = z
  .strictObject({
    name: Name,
    label: Name,
    target: Target,
    mapping: Mapping.nullable().describe('Null: every slot is emptied'),
    contextFields: z.array(Path).max(CONTEXT_FIELDS_MAX).nullable(),
    prompt: z.string().max(PROMPT_LENGTH_MAX).nullable(),
    enrichment: EnrichmentPatch.nullable(),
    sequences: SequenceSettings.extend({ enabled: SequenceSettings.shape.enabled.nullable() })
      .partial()
      .nullable(),
    recipients: z
      .array(z.string().min(1).max(NAME_LENGTH_MAX))
      .min(1)
      .max(RECIPIENTS_MAX)
      .nullable()
      .describe('Active owners and members; null: its owner alone'),
    version: z
      .int()
      .describe(
        'What the change was made from; 409 `changed_meanwhile` when the signal has another one by now',
      ),
    requestsPerMinute: z.int().min(1).max(REQUESTS_PER_MINUTE_MAX).nullable(),
  })
  .partial()
export type SignalPatch = z.infer<typeof SignalPatch>

const call = callsUnder('Signals')
export const ofSignal = z.object({ signalId: z.string() })

/** A verb that takes the signal from one status to another and answers with the signal. */
const moveOfSignal = {
  method: 'post',
  scope: 'signals:write',
  params: ofSignal,
  status: 200,
  response: Signal,
} as const

export const signalCalls = {
  createSignal: call({
    method: 'post',
    path: '/signals',
    summary: 'Create a signal',
    description:
      'It starts in set-up: whatever arrives is test data until it is saved. With `Prefer: return=minimal` the webhook URL is left ' +
      'out of the answer, for tools that keep a log of answers.',
    scope: 'signals:write',
    headers: MINIMAL_HEADERS,
    status: 201,
    body: NewSignal,
    response: Signal,
  }),

  listSignals: call({
    method: 'get',
    path: '/signals',
    summary: 'List signals, newest first',
    scope: 'signals:read',
    query: z.strictObject(pageQuery),
    response: pageOf(ListedSignal),
  }),

  getSignal: call({
    method: 'get',
    path: '/signals/:signalId',
    summary: 'Read a signal',
    scope: 'signals:read',
    params: ofSignal,
    response: Signal,
    holdsSecret: true,
    errors: ['signal_not_found'],
  }),

  changeSignal: call({
    method: 'patch',
    path: '/signals/:signalId',
    summary: 'Change a signal',
    description: 'A JSON merge patch: `{"mapping":{"email":null}}` empties one slot and leaves the others.',
    scope: 'signals:write',
    params: ofSignal,
    body: SignalPatch,
    response: ChangedSignal,
    errors: ['signal_not_found', 'wrong_state', 'changed_meanwhile', 'mapping_incomplete'],
  }),

  saveSignal: call({
    ...moveOfSignal,
    path: '/signals/:signalId/save',
    summary: 'End set-up: from now on entries are live',
    description:
      'Refused (`mapping_unseen`) when entries have come and the newest 20 hold none of the fields that somebody is looked up by; ' +
      '`{"force":true}` saves all the same.',
    body: z.strictObject({ force: z.boolean().default(false) }),
    errors: ['signal_not_found', 'wrong_state', 'mapping_incomplete', 'mapping_unseen'],
  }),

  pauseSignal: call({
    ...moveOfSignal,
    path: '/signals/:signalId/pause',
    summary: 'Pause: entries are accepted, leads wait',
    errors: ['signal_not_found', 'wrong_state'],
  }),

  resumeSignal: call({
    ...moveOfSignal,
    path: '/signals/:signalId/resume',
    summary: 'Resume a paused signal',
    errors: ['signal_not_found', 'wrong_state', 'mapping_incomplete'],
  }),

  rotateToken: call({
    method: 'post',
    path: '/signals/:signalId/rotate-token',
    summary: 'Give the signal a new webhook URL',
    description: 'The old one goes on working for `graceHours` (0: it is dead at once).',
    scope: 'signals:write',
    params: ofSignal,
    body: z.strictObject({
      graceHours: z.number().min(0).max(TOKEN_GRACE_HOURS_MAX).default(TOKEN_GRACE_HOURS_DEFAULT),
    }),
    response: Signal,
    errors: ['signal_not_found'],
  }),

  deleteSignal: call({
    method: 'delete',
    path: '/signals/:signalId',
    summary: 'Delete a signal',
    description: 'Its webhook URL is dead at once; its entries are removed soon after.',
    scope: 'signals:write',
    params: ofSignal,
    status: 204,
    errors: ['signal_not_found'],
  }),
}
