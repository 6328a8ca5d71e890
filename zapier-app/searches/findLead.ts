import { z as schema } from 'zod'
import { type Bundle, defineSearch, type ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import type { LeadStatus } from '../../shared/contract/leads'
import { SEARCH_LENGTH_MAX } from '../../shared/limits'
import { readChoice } from '../bundle/readChoice'
import { readSignalFilter, readSignalId } from '../bundle/readSignalId'
import { callApiOrNull } from '../http/callApi'
import { leadOutputFields, leadSample } from '../leads/leadSample'
import { listLeads } from '../leads/listLeads'
import { outputOfLead } from '../leads/outputOfLead'
import { ReadLead } from '../leads/readLead'
import { statusChoices } from '../leads/readStatuses'
import { tellLeads } from '../leads/tellLeads'
import { signalFilterField } from '../signals/signalFilterField'

const RESULTS_MAX = 5
/** More may begin with the same e-mail, of which only those that end with it too are meant. */
const LOOKED_AT_MAX = 50
const LEAD_ID = /^led_[0-9a-z]+$/
const Wanted = schema.object({ value: schema.string().trim().catch('') })

export const findLead = defineSearch({
  key: 'find_lead',
  noun: 'Lead',
  display: {
    label: 'Find Lead',
    description: 'Finds a lead by its ID, or by an e-mail, a name or a company.',
  },
  operation: {
    perform: searchLeads,
    inputFields: [
      {
        key: 'value',
        label: 'Lead ID, E-mail, Name or Company',
        type: 'string',
        required: true,
        helpText:
          'An ID such as `led_01m809d72bn5811gdvvvdb9ccn`, a whole e-mail, or how the name of the person, the last name, the company or its domain begins. The newest lead comes first.',
      },
      signalFilterField('Only leads of this signal. Leave it empty to look at those of every signal.'),
      {
        key: 'status',
        label: 'Status',
        type: 'string',
        choices: statusChoices,
        helpText: 'Only leads that have it now. Leave it empty for any.',
      },
    ],
    sample: leadSample,
    outputFields: [...leadOutputFields],
  },
})

/** Nothing found is an empty list, which Zapier tells from a failure; so is what nobody can be called. */
export async function searchLeads(z: ZObject, bundle: Bundle) {
  const { value } = Wanted.parse(bundle.inputData)
  const status = readChoice(z, bundle.inputData['status'], { label: 'Status', choices: statusChoices })
  const signalId = readSignalFilter(bundle)
  // The lead of some other signal would be worse than none.
  const isElsewhere = readSignalId(bundle).kind === 'reference'
  if (value === '' || value.length > SEARCH_LENGTH_MAX || isElsewhere) return []
  const wanted = {
    ...(signalId === undefined ? {} : { signalId }),
    ...(status === null ? {} : { status }),
  }
  const found = LEAD_ID.test(value) ? await findById(z, value, wanted) : await findByText(z, value, wanted)
  const leads = await tellLeads(z, found.slice(0, RESULTS_MAX))
  return leads.map((lead) => outputOfLead(z, bundle, lead))
}

type Narrowed = { signalId?: string; status?: LeadStatus }

async function findById(z: ZObject, leadId: string, { signalId, status }: Narrowed): Promise<ReadLead[]> {
  const lead = await callApiOrNull(z, {
    request: requestOf('getLead', { params: { leadId } }),
    answer: ReadLead,
  })
  if (lead === null) return []
  const isWanted = (signalId ?? lead.signalId) === lead.signalId && (status ?? lead.status) === lead.status
  return isWanted ? [lead] : []
}

/** The beginning of an e-mail is somebody else's. */
async function findByText(z: ZObject, text: string, narrowed: Narrowed): Promise<ReadLead[]> {
  const leads = await listLeads(z, { q: text, limit: LOOKED_AT_MAX, ...narrowed })
  if (!text.includes('@')) return leads
  return leads.filter(({ person }) => person.email?.toLowerCase() === text.toLowerCase())
}
