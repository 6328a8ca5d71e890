import { defineCreate } from 'zapier-platform-core'
import { aboutOutputFields, aboutSample } from '../leads/leadSample'
import { entryFieldGroups, entryInputFields } from './entryInputFields'
import { sentEntryOutputFields, sentEntrySample } from './sentEntrySample'
import { resumeWithLead, sendAndWait } from './waitForLead'

export const sendEntryAndWait = defineCreate({
  key: 'send_entry_and_wait',
  noun: 'Lead',
  display: {
    label: 'Send Entry and Wait for Lead',
    description:
      'Sends data to a signal, and goes on with the lead that they give, or with why they give none.',
  },
  operation: {
    perform: sendAndWait,
    performResume: resumeWithLead,
    inputFieldGroups: entryFieldGroups,
    inputFields: [
      ...entryInputFields,
      {
        key: 'wait_minutes',
        label: 'Wait at Most',
        type: 'string',
        choices: {
          '5': '5 Minutes',
          '15': '15 Minutes',
          '60': '1 Hour',
          '240': '4 Hours',
          '480': '8 Hours',
        },
        default: '15',
        helpText:
          'Most entries come to their outcome within seconds. Those that wait for a daily limit, or whose signal is paused, go on without a lead after this time.',
      },
    ],
    sample: {
      ...sentEntrySample,
      outcome: 'lead',
      reason: '',
      has_lead: true,
      lead_id: 'led_01m809d72bn5811gdvvvdb9ccn',
      lead_status: 'new',
      label: 'Asked for a demo',
      user_id: 'usr_owner',
      lead_url: 'https://signals.acme.example/feed/led_01m809d72bn5811gdvvvdb9ccn',
      ...aboutSample,
      leads: [
        {
          id: 'led_01m809d72bn5811gdvvvdb9ccn',
          full_name: 'Ada Lovelace',
          title: 'VP of Engineering',
          email: 'ada@acme.example',
          linkedin_url: 'https://www.linkedin.com/in/ada-lovelace',
        },
      ],
    },
    outputFields: [
      ...sentEntryOutputFields,
      { key: 'outcome', label: 'Outcome', type: 'string' },
      { key: 'reason', label: 'Reason', type: 'string' },
      { key: 'has_lead', label: 'Gave a Lead', type: 'boolean' },
      { key: 'lead_id', label: 'Lead ID', type: 'string' },
      { key: 'lead_status', label: 'Lead Status', type: 'string' },
      { key: 'label', label: 'Label on the Feed', type: 'string' },
      { key: 'user_id', label: 'User ID', type: 'string' },
      { key: 'lead_url', label: 'Lead URL', type: 'string' },
      ...aboutOutputFields,
      { key: 'leads[]id', label: 'Leads ID', type: 'string' },
      { key: 'leads[]full_name', label: 'Leads Full Name', type: 'string' },
      { key: 'leads[]title', label: 'Leads Title', type: 'string' },
      { key: 'leads[]email', label: 'Leads E-mail', type: 'string' },
      { key: 'leads[]linkedin_url', label: 'Leads LinkedIn URL', type: 'string' },
    ],
  },
})
