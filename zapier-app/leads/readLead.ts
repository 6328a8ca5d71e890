import { z as schema } from 'zod'
import { Lead } from '../../shared/contract/leads'

/** What the app reads of a step of a sequence; a newer server may tell more. */
const ReadStep = schema.object({
  channel: schema.string(),
  delayDays: schema.number(),
  subject: schema.string(),
  body: schema.string(),
})

/** What the app reads of a lead. */
export const ReadLead = Lead.pick({
  id: true,
  signalId: true,
  entryId: true,
  userId: true,
  label: true,
  enriched: true,
  status: true,
  dismissReason: true,
  person: true,
  company: true,
  match: true,
  context: true,
  createdAt: true,
  updatedAt: true,
}).extend({ sequence: schema.object({ writer: schema.string(), steps: schema.array(ReadStep) }).nullable() })
export type ReadLead = schema.infer<typeof ReadLead>

/** As a notification tells it. */
export const ToldLead = ReadLead.extend({ signalName: schema.string() })
export type ToldLead = schema.infer<typeof ToldLead>
