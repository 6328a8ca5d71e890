import { z as schema } from 'zod'
import { type Bundle, defineCreate, type ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import type { DismissReason, LeadChange } from '../../shared/contract/leads'
import { readChoice } from '../bundle/readChoice'
import { callApi } from '../http/callApi'
import { toZapierError } from '../http/toZapierError'
import { leadOutputFields, leadSample } from '../leads/leadSample'
import { outputOfLead } from '../leads/outputOfLead'
import { ReadLead } from '../leads/readLead'
import { tellLeads } from '../leads/tellLeads'

const statuses = { approved: 'Approved', contacted: 'Contacted', dismissed: 'Dismissed' }
const reasons = {
  company: 'Wrong Company',
  person: 'Wrong Person',
  signal: 'Wrong Signal',
  other: 'Other',
} satisfies Record<DismissReason, string>

const Wanted = schema.object({
  lead_id: schema
    .string()
    .trim()
    .regex(/^led_[0-9a-z]+$/)
    .nullable()
    .catch(null),
})

export const updateLeadStatus = defineCreate({
  key: 'update_lead_status',
  noun: 'Lead',
  display: {
    label: 'Update Lead Status',
    description: 'Updates a lead: approves it, marks it as contacted, or dismisses it.',
  },
  operation: {
    perform: changeStatus,
    inputFields: [
      {
        key: 'lead_id',
        label: 'Lead',
        type: 'string',
        required: true,
        dynamic: 'lead_list.id.name',
        search: 'find_lead.id',
        helpText: 'Map the ID that New Lead, Find Lead or Send Entry and Wait for Lead gives.',
      },
      {
        key: 'status',
        label: 'New Status',
        type: 'string',
        required: true,
        choices: statuses,
        helpText: 'A lead that has it already stays as it is. What was contacted or dismissed stays so.',
      },
      {
        key: 'dismiss_reason',
        label: 'Dismiss Reason',
        type: 'string',
        choices: reasons,
        default: 'other',
        helpText:
          'Counts for Dismissed alone. A wrong company or person gives you no leads for 180 days, a wrong signal no more of the same entry; with Other only this lead goes.',
      },
    ],
    sample: { ...leadSample, status: 'approved' },
    outputFields: [...leadOutputFields],
  },
})

export async function changeStatus(z: ZObject, bundle: Bundle) {
  const { lead_id: leadId } = Wanted.parse(bundle.inputData)
  if (leadId === null) {
    const message =
      'What stands in the field Lead is not the ID of a lead: map the ID that an earlier step gave.'
    throw toZapierError(z, { next: 'halt', message })
  }
  const change = readChange(z, bundle.inputData)
  // Nobody is contacted without having been approved; whoever did both elsewhere says so once.
  if (change.status === 'contacted') await approveNew(z, leadId)
  const lead = await patchLead(z, leadId, change)
  const [told] = await tellLeads(z, [lead])
  return told === undefined ? {} : outputOfLead(z, bundle, told)
}

function readChange(z: ZObject, inputs: Bundle['inputData']): LeadChange {
  const status = readChoice(z, inputs['status'], { label: 'New Status', choices: statuses })
  if (status === null) {
    const message =
      'A lead can become approved, contacted or dismissed: choose one of them as the new status.'
    throw toZapierError(z, { next: 'halt', message })
  }
  if (status !== 'dismissed') return { status }
  const field = { label: 'Dismiss Reason', choices: reasons }
  return { status, dismissReason: readChoice(z, inputs['dismiss_reason'], field) ?? 'other' }
}

async function approveNew(z: ZObject, leadId: string): Promise<void> {
  const lead = await callApi(z, { request: requestOf('getLead', { params: { leadId } }), answer: ReadLead })
  if (lead.status === 'new') await patchLead(z, leadId, { status: 'approved' })
}

function patchLead(z: ZObject, leadId: string, change: LeadChange): Promise<ReadLead> {
  return callApi(z, {
    request: requestOf('changeLead', { params: { leadId }, body: change }),
    answer: ReadLead,
  })
}
