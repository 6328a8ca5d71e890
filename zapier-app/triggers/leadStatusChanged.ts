import { defineTrigger } from 'zapier-platform-core'
import { leadOutputFields, leadSample } from '../leads/leadSample'
import { statusChoices } from '../leads/readStatuses'
import { signalFilterField } from '../signals/signalFilterField'
import { listRecentChanges } from './listRecentLeads'
import { receiveStatusChange } from './receiveLead'
import { subscribeToChanges } from './subscribeToLeads'
import { unsubscribe } from './unsubscribe'

export const leadStatusChanged = defineTrigger({
  key: 'lead_status_changed',
  noun: 'Lead',
  display: {
    label: 'Lead Status Changed',
    description: 'Triggers when somebody approves, contacts or dismisses a lead, or takes that back.',
  },
  operation: {
    type: 'hook',
    performSubscribe: subscribeToChanges,
    performUnsubscribe: unsubscribe,
    perform: receiveStatusChange,
    performList: listRecentChanges,
    inputFields: [
      signalFilterField('Only leads of this signal. Leave it empty to hear of those of every signal.'),
      {
        key: 'statuses',
        label: 'New Statuses',
        type: 'string',
        choices: statusChoices,
        list: true,
        helpText: 'What a lead has become when the Zap starts. Leave it empty to hear of each change.',
      },
    ],
    sample: { ...leadSample, status: 'approved', previous_status: 'new' },
    outputFields: [...leadOutputFields, { key: 'previous_status', label: 'Previous Status', type: 'string' }],
  },
})
