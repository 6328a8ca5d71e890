import { z } from 'zod'
import { Slot } from '../identifiers/slots'
import { Timestamp } from './call'
import { EntryMode, EntryOutcome } from './entries'
import { Lead, LeadStatus } from './leads'
import { Notice } from './notices'
import { Refusal } from './refusals'

const told = {
  id: z.string(),
  signalId: z.string(),
  signalName: z.string().describe('Its label where the signal has been deleted'),
}

export const EntryNotification = z.object({
  type: z.literal('entry.received'),
  timestamp: Timestamp.describe('When the entry was received'),
  data: z.object({
    ...told,
    mode: EntryMode,
    receivedAt: Timestamp,
    fields: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
      .describe('Path → value'),
    identifiers: z.partialRecord(Slot, z.string()).describe('What the signal is mapped to, normalised'),
  }),
})

export type EntryNotification = z.infer<typeof EntryNotification>

const EntryFinished = z.object({
  type: z.literal('entry.finished'),
  timestamp: Timestamp,
  data: z.object({
    ...told,
    mode: EntryMode,
    receivedAt: Timestamp,
    outcome: EntryOutcome.describe('As it is when this is sent'),
    reason: z.string().nullable(),
    leadIds: z.array(z.string()),
  }),
})

export const LeadCreated = z.object({
  type: z.literal('lead.created'),
  timestamp: Timestamp,
  data: Lead.extend({ signalName: told.signalName }),
})

export const LeadUpdated = z.object({
  type: z.literal('lead.updated'),
  timestamp: Timestamp,
  data: Lead.extend({
    signalName: told.signalName,
    previous: z.object({ status: LeadStatus }).describe('Before the change'),
  }),
})

export const RequestRefused = z.object({
  type: z.literal('request.refused'),
  timestamp: Timestamp.describe('When it arrived'),
  data: Refusal.extend({ signalId: told.signalId, signalName: told.signalName }),
})

const ofNotice = {
  timestamp: Timestamp,
  data: Notice.extend({ signalName: z.string().nullable().describe('Null where it is about no signal') }),
}
const NoticeRaised = z.object({ type: z.literal('notice.raised'), ...ofNotice })
const NoticeResolved = z.object({ type: z.literal('notice.resolved'), ...ofNotice })

/** The body of a notification; its headers are those of Standard Webhooks. */
export const Notification = z
  .discriminatedUnion('type', [
    EntryNotification,
    EntryFinished,
    LeadCreated,
    LeadUpdated,
    RequestRefused,
    NoticeRaised,
    NoticeResolved,
  ])
  .meta({ id: 'Notification' })
export type Notification = z.infer<typeof Notification>
