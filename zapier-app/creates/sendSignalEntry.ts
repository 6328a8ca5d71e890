import { defineCreate } from 'zapier-platform-core'
import { entryFieldGroups, entryInputFields } from './entryInputFields'
import { sendEntry } from './sendEntry'
import { sentEntryOutputFields, sentEntrySample } from './sentEntrySample'

export const sendSignalEntry = defineCreate({
  key: 'send_signal_entry',
  noun: 'Entry',
  display: {
    label: 'Send Signal Entry',
    description: 'Sends data to a signal, which turns them into leads.',
  },
  operation: {
    perform: sendEntry,
    inputFieldGroups: entryFieldGroups,
    inputFields: [...entryInputFields],
    sample: sentEntrySample,
    outputFields: [...sentEntryOutputFields],
  },
})
