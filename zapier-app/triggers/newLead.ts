import { defineTrigger } from 'zapier-platform-core'
import { leadOutputFields, leadSample } from '../leads/leadSample'
import { signalFilterField } from '../signals/signalFilterField'
import { listRecentLeads } from './listRecentLeads'
import { receiveLead } from './receiveLead'
import { subscribeToLeads } from './subscribeToLeads'
import { unsubscribe } from './unsubscribe'

export const newLead = defineTrigger({
  key: 'new_lead',
  noun: 'Lead',
  display: {
    label: 'New Lead',
    description: 'Triggers when a signal has given a lead, with its sequence.',
  },
  operation: {
    type: 'hook',
    performSubscribe: subscribeToLeads,
    performUnsubscribe: unsubscribe,
    perform: receiveLead,
    performList: listRecentLeads,
    inputFields: [
      signalFilterField('Only what this signal gives. Leave it empty to hear of the leads of every signal.'),
    ],
    sample: leadSample,
    outputFields: [...leadOutputFields],
  },
})
