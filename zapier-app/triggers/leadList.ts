import { type Bundle, defineTrigger, type ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { pageOf } from '../../shared/contract/call'
import { Lead } from '../../shared/contract/leads'
import { readMeta } from '../bundle/readMeta'
import { callApi } from '../http/callApi'
import { readPageByNumber } from '../http/readPageByNumber'
import { toZapierError } from '../http/toZapierError'
import { nameLead } from '../leads/nameLead'

const PAGE_SIZE = 100
const NamedLeads = pageOf(Lead.pick({ id: true, status: true, person: true, company: true }))

/** Never shown as a trigger: it fills the dropdown of leads, newest first. */
export const leadList = defineTrigger({
  key: 'lead_list',
  noun: 'Lead',
  display: {
    label: 'List of Leads',
    description: 'Triggers when the list of leads is asked for.',
    hidden: true,
  },
  operation: {
    type: 'polling',
    canPaginate: true,
    perform: listLeadChoices,
    sample: { id: 'led_01m809d72bn5811gdvvvdb9ccn', name: 'Ada Lovelace, Acme (new)' },
    outputFields: [
      { key: 'id', label: 'Lead ID', type: 'string' },
      { key: 'name', label: 'Lead', type: 'string' },
    ],
  },
})

export async function listLeadChoices(z: ZObject, bundle: Bundle): Promise<{ id: string; name: string }[]> {
  const { page, isFillingDynamicDropdown } = readMeta(bundle.meta)
  const leads = await readPageByNumber(page, (cursor) =>
    callApi(z, {
      request: requestOf('listLeads', { query: { limit: PAGE_SIZE, ...cursor } }),
      answer: NamedLeads,
    }),
  )
  if (page === 0 && leads.length === 0 && isFillingDynamicDropdown) {
    const message = 'There are no leads yet: map the ID of a lead that an earlier step gives.'
    throw toZapierError(z, { next: 'repair', message })
  }
  return leads.map((lead) => ({ id: lead.id, name: nameLead(lead) }))
}
