import { z } from 'zod'
import { Slot } from '../identifiers/slots'
import { ErrorAnswer, Timestamp } from './call'

export const EntryMode = z.enum(['test', 'live'])
export type EntryMode = z.infer<typeof EntryMode>

export const EntryOutcome = z.enum(['test', 'pending', 'lead', 'skipped', 'failed'])
export type EntryOutcome = z.infer<typeof EntryOutcome>

/** The answer of the webhook: the entry is on disk. */
export const Receipt = z.object({
  status: z.literal(202),
  id: z.string(),
  mode: EntryMode,
  receivedAt: Timestamp,
  duplicate: z
    .literal(true)
    .optional()
    .describe('This Idempotency-Key had been used before; the receipt is that of the first request'),
})
export type Receipt = z.infer<typeof Receipt>

/** The answer to a batch: for each of its items, in their order, whether it is on disk. */
export const BatchReceipt = z.object({
  status: z.literal(202),
  results: z.array(z.union([Receipt.omit({ receivedAt: true }), ErrorAnswer])),
})
export type BatchReceipt = z.infer<typeof BatchReceipt>

export const ListedEntry = z.object({
  id: z.string(),
  signalId: z.string(),
  mode: EntryMode,
  receivedAt: Timestamp,
  size: z.int().describe('Bytes, after any Content-Encoding was undone'),
  contentType: z.string().nullable(),
  outcome: EntryOutcome,
  reason: z.string().nullable(),
  leadIds: z.array(z.string()),
})
export type ListedEntry = z.infer<typeof ListedEntry>

export const FieldRow = z.object({
  path: z.string().describe('Stable against reordering where the data allow it; a mapping takes it'),
  indexPath: z.string(),
  segments: z.array(z.union([z.string(), z.int()])),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  type: z.enum(['string', 'text', 'integer', 'number', 'boolean', 'datetime', 'null']),
  label: z.string(),
})
export type FieldRow = z.infer<typeof FieldRow>

export const WarningRow = z.object({ code: z.string(), path: z.string().optional(), message: z.string() })

/** One step on the way from the entry to its outcome. */
export const TraceStep = z.object({
  stage: z.string(),
  result: z.string(),
  reason: z.string().optional(),
  at: Timestamp,
})
export type TraceStep = z.infer<typeof TraceStep>

export const Entry = ListedEntry.extend({
  identifiers: z
    .partialRecord(Slot, z.string())
    .describe("What the signal's mapping makes of it now, normalised"),
  fields: z.array(FieldRow),
  warnings: z.array(WarningRow),
  trace: z.array(TraceStep),
})
export type Entry = z.infer<typeof Entry>
