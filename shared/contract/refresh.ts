import { z } from 'zod'
import { Slot } from '../identifiers/slots'
import { callsUnder } from './call'
import { FieldRow, WarningRow } from './entries'
import { Mapping, ofSignal, Path } from './signals'

const RefreshRequest = z.strictObject({ entryId: z.string().min(1).max(100).optional() })

const Candidate = z.object({
  path: z.string(),
  confidence: z.number().min(0).max(1),
  reason: z.string(),
})

/** What the sample holds and what Signalpost would make of it. */
export const Refresh = z
  .object({
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
  .meta({ id: 'Refresh' })
export type Refresh = z.infer<typeof Refresh>

const call = callsUnder('Signals')

export const refreshCalls = {
  refreshSignal: call({
    method: 'post',
    path: '/signals/:signalId/refresh',
    summary: 'Read the latest entry as the sample',
    description:
      'Lists its fields and suggests a mapping. In set-up the suggestions are also written to every slot nobody has set; ' +
      'a live or paused signal is only answered.',
    scope: 'signals:write',
    params: ofSignal,
    body: RefreshRequest,
    response: Refresh,
    errors: ['signal_not_found', 'entry_not_found', 'nothing_received'],
  }),
}
