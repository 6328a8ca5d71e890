import { z } from 'zod'
import { Timestamp } from './call'

export const LeadAction = z.enum([
  'created',
  'approved',
  'contacted',
  'dismissed',
  'snoozed',
  'woken',
  'undone',
  'edited',
  'regenerated',
])
export type LeadAction = z.infer<typeof LeadAction>

export const LeadHistory = z
  .object({
    items: z.array(
      z.object({
        at: Timestamp,
        action: LeadAction,
        userId: z.string().nullable().describe('Null: Signalpost itself'),
        userName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'LeadHistory' })
export type LeadHistory = z.infer<typeof LeadHistory>
