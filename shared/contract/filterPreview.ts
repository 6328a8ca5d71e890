import { z } from 'zod'
import { FILTER_PREVIEW_LOOKED_MAX, FILTER_PREVIEW_SHOWN_MAX } from '../limits'
import { callsUnder } from './call'
import { Person } from './directory'
import { FiltersPatch } from './enrichment'
import { ofSignal } from './signals'

export const FilterPreview = z
  .object({
    count: z.int().describe('How many would pass, of those that were looked at'),
    people: z.array(Person).describe(`The first ${FILTER_PREVIEW_SHOWN_MAX}, newest first`),
    looked: z.int().describe('How many people of the directory were looked at'),
    isComplete: z
      .boolean()
      .describe(`False where the directory has more than ${FILTER_PREVIEW_LOOKED_MAX} people`),
  })
  .meta({ id: 'FilterPreview' })
export type FilterPreview = z.infer<typeof FilterPreview>

const call = callsUnder('Signals')

export const filterPreviewCalls = {
  previewFilters: call({
    method: 'post',
    path: '/signals/:signalId/filters/preview',
    summary: 'See who in the directory would pass filters',
    description: 'Nothing is stored. Filters that are left out let everybody pass.',
    scope: 'directory:read',
    params: ofSignal,
    body: z.strictObject({ filters: FiltersPatch }),
    response: FilterPreview,
    errors: ['signal_not_found'],
  }),
}
