import { z } from 'zod'
import { Slot } from '../identifiers/slots'
import { FieldRow, WarningRow } from './entry'
import { Mapping, Path } from './signal'

export const RefreshRequest = z.strictObject({ entryId: z.string().min(1).max(100).optional() })

const Candidate = z.object({
  path: z.string(),
  confidence: z.number().min(0).max(1),
  reason: z.string(),
})

/** What the sample holds and what Signalpost would make of it. */
export const Refresh = z.object({
  entryId: z.string(),
  fields: z.array(FieldRow),
  mapping: Mapping,
  contextFields: z.array(Path),
  suggestedMapping: z.partialRecord(Slot, Path),
  suggestions: z.array(Candidate.extend({ slot: Slot, alternatives: z.array(Candidate) })),
  suggestedContextFields: z.array(Path),
  absentPaths: z.array(Path).describe('Mapped paths that the sample lacks'),
  warnings: z.array(WarningRow),
})
export type Refresh = z.infer<typeof Refresh>
