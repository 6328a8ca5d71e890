import { z } from 'zod'
import { Slot } from '../identifiers/slots'
import { ENTRIES_INDEXED_ANEW_MAX, SEARCH_LENGTH_MAX } from '../limits'
import { type Call, Moment, callsUnder, pageOf, pageQuery, Timestamp } from './call'
import { Lead } from './leads'
import { Sequence } from './sequences'
import { ofSignal } from './signals'

export const EntryMode = z.enum(['test', 'live'])
export type EntryMode = z.infer<typeof EntryMode>

export const EntryOutcome = z.enum(['test', 'pending', 'lead', 'skipped', 'failed'])
export type EntryOutcome = z.infer<typeof EntryOutcome>

/**
 * Why an entry has the outcome that it has, or what it waits for. Answers tell it as text, so that an app of before can read a
 * reason that has come since.
 */
export const EntryReason = z.enum([
  'daily_limit',
  'no_recipient',
  'enriching',
  'provider_unavailable',
  'writing',
  'identifiers_missing',
  'not_found',
  'ambiguous',
  'identifiers_disagree',
  'filtered',
  'excluded',
  'recently_contacted',
  'privacy',
  'no_contact_fits',
  'dismissed',
  'lead_exists',
  'too_old',
  'internal_error',
])
export type EntryReason = z.infer<typeof EntryReason>

const Identifiers = z
  .partialRecord(Slot, z.string())
  .describe("What the signal's mapping makes of it now, normalised")

export const ListedEntry = z
  .object({
    id: z.string(),
    signalId: z.string(),
    mode: EntryMode,
    receivedAt: Timestamp,
    size: z.int().describe('Bytes, after any Content-Encoding was undone'),
    contentType: z.string().nullable(),
    outcome: EntryOutcome,
    reason: z.string().nullable(),
    leadIds: z.array(z.string()),
    identifiers: Identifiers.optional().describe(
      'Only with `identifiers=true`, and only of entries of at most 16 KiB',
    ),
  })
  .meta({ id: 'ListedEntry' })
export type ListedEntry = z.infer<typeof ListedEntry>

export const FieldRow = z
  .object({
    path: z.string().describe('Stable against reordering where the data allow it; a mapping takes it'),
    indexPath: z.string(),
    segments: z.array(z.union([z.string(), z.int()])),
    value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
    type: z.enum(['string', 'text', 'integer', 'number', 'boolean', 'datetime', 'null']),
    label: z.string(),
  })
  .meta({ id: 'Field' })
export type FieldRow = z.infer<typeof FieldRow>

export const WarningRow = z
  .object({ code: z.string(), path: z.string().optional(), message: z.string() })
  .meta({ id: 'Warning' })

/** One step on the way from the entry to its outcome. */
export const TraceStep = z
  .object({
    stage: z.enum(['received', 'identify', 'match', 'filter', 'deal', 'write', 'lead']),
    result: z.enum(['ok', 'stopped', 'waiting']),
    reason: z.string().optional(),
    at: Timestamp,
  })
  .meta({ id: 'TraceStep' })
export type TraceStep = z.infer<typeof TraceStep>

export const Entry = ListedEntry.extend({
  identifiers: Identifiers,
  fields: z.array(FieldRow),
  warnings: z.array(WarningRow),
  trace: z.array(TraceStep),
}).meta({ id: 'Entry' })
export type Entry = z.infer<typeof Entry>

/** What would become of an entry. */
const PreviewedLead = Lead.omit({ id: true }).extend({
  sequences: z
    .object({ template: Sequence.nullable(), llm: Sequence.nullable() })
    .describe('What each writer makes of it; `llm` only with `spend`, and where a model is set up'),
})
export type PreviewedLead = z.infer<typeof PreviewedLead>

export const Preview = z
  .object({
    outcome: EntryOutcome.extract(['pending', 'lead', 'skipped']),
    reason: z.string().nullable(),
    trace: z.array(TraceStep),
    leads: z.array(PreviewedLead),
  })
  .meta({ id: 'Preview' })
export type Preview = z.infer<typeof Preview>

const OverridableReason = EntryReason.extract(['excluded', 'recently_contacted'])
export type OverridableReason = z.infer<typeof OverridableReason>

const call = callsUnder('Entries')
const ofEntry = z.object({ entryId: z.string() })

/** Bytes that are asked for are gone; what is to be made of them is in the wrong state for it. */
const CANNOT_BE_MADE = { bytes_removed: 409 } satisfies Call['statuses']

export const entryCalls = {
  listEntries: call({
    method: 'get',
    path: '/signals/:signalId/entries',
    summary: 'List entries, newest first',
    scope: 'entries:read',
    params: ofSignal,
    query: z.strictObject({
      ...pageQuery,
      mode: EntryMode.optional(),
      outcome: EntryOutcome.optional(),
      reason: z.string().min(1).max(SEARCH_LENGTH_MAX).optional().describe('Why an entry is where it is'),
      identified: z
        .enum(['true', 'false'])
        .optional()
        .describe(
          'Whether anybody could be looked up by it; of the newest ' +
            `${ENTRIES_INDEXED_ANEW_MAX.toLocaleString('en')} entries by the mapping of now`,
        ),
      from: Moment.optional().describe('Received then or later'),
      to: Moment.optional().describe('Received before'),
      q: z
        .string()
        .max(SEARCH_LENGTH_MAX)
        .optional()
        .describe("An entry's id, or the value of an identifier"),
      identifiers: z
        .enum(['true', 'false'])
        .default('false')
        .describe('Whether to tell of each whom it is about, which takes longer'),
    }),
    response: pageOf(ListedEntry),
    errors: ['signal_not_found'],
  }),

  getEntry: call({
    method: 'get',
    path: '/entries/:entryId',
    summary: 'Read an entry with its fields',
    scope: 'entries:read',
    params: ofEntry,
    response: Entry,
    errors: ['entry_not_found'],
  }),

  getRawEntry: call({
    method: 'get',
    path: '/entries/:entryId/raw',
    summary: 'The exact bytes that were received',
    scope: 'entries:read',
    params: ofEntry,
    responseType: 'application/octet-stream',
    errors: ['entry_not_found', 'bytes_removed'],
  }),

  previewEntry: call({
    method: 'post',
    path: '/entries/:entryId/preview',
    summary: 'See what would become of an entry now',
    description:
      'Also of a test entry, and of a signal that is not live. Nothing is stored, counted or spent, unless `spend` lets it ' +
      'ask a provider or a model.',
    scope: 'entries:read',
    params: ofEntry,
    body: z.strictObject({ spend: z.boolean().default(false) }),
    response: Preview,
    errors: ['entry_not_found', 'signal_not_found', 'bytes_removed'],
    statuses: CANNOT_BE_MADE,
  }),

  replayEntry: call({
    method: 'post',
    path: '/entries/:entryId/replay',
    summary: 'Let an entry go its way once more',
    description:
      'Puts a live entry that has ended back to pending, for the next run. Leads that it gave stay, and their people are ' +
      'left out. `override` lets it past these filters; that is for whoever may change the signal.',
    scope: 'entries:write',
    params: ofEntry,
    body: z.strictObject({ override: z.array(OverridableReason).max(2).default([]) }),
    status: 202,
    response: ListedEntry,
    errors: ['entry_not_found', 'signal_not_found', 'wrong_state', 'bytes_removed'],
    statuses: CANNOT_BE_MADE,
  }),
}
