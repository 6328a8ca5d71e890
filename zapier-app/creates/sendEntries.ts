import { defineCreate } from 'zapier-platform-core'
import { listRowFields } from '../fields/listRowFields'
import { entryFieldGroups, idempotencyKeyField, sentSignalField } from './entryInputFields'
import { sendRows } from './sendRows'

export const sendEntries = defineCreate({
  key: 'send_entries',
  noun: 'Entries',
  display: {
    label: 'Send Multiple Entries',
    description: 'Sends line items to a signal at once, each as an entry, and says what became of each.',
  },
  operation: {
    perform: sendRows,
    inputFieldGroups: entryFieldGroups.filter(({ key }) => key === 'advanced'),
    inputFields: [
      sentSignalField,
      listRowFields,
      {
        ...idempotencyKeyField,
        helpText:
          'A value that is different for every run, such as the ID of the file. The rows that arrive twice with the same one are stored once.',
      },
    ],
    sample: {
      signal_id: 'sig_01m809d6abn917hep4r6a79v8a',
      signal_name: 'Website',
      sent: 1,
      refused: 0,
      results: [
        {
          row: 1,
          outcome: 'sent',
          entry_id: 'ent_01m809d72bn5811gdvvvdb9ccn',
          mode: 'live',
          message: '',
        },
      ],
    },
    outputFields: [
      { key: 'signal_id', label: 'Signal ID', type: 'string' },
      { key: 'signal_name', label: 'Signal Name', type: 'string' },
      { key: 'sent', label: 'Rows Sent', type: 'integer' },
      { key: 'refused', label: 'Rows Refused', type: 'integer' },
      { key: 'results[]row', label: 'Row', type: 'integer' },
      { key: 'results[]outcome', label: 'Outcome', type: 'string' },
      { key: 'results[]entry_id', label: 'Entry ID', type: 'string' },
      { key: 'results[]mode', label: 'Mode', type: 'string' },
      { key: 'results[]message', label: 'Message', type: 'string' },
    ],
  },
})
